//! The packaged crate serves a consumer outside the workspace.

use std::path::Path;
use std::process::Command;

fn run(command: &mut Command) -> String {
    let output = command.output().expect("cargo runs");
    assert!(output.status.success(), "{command:?}\n{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).expect("cargo prints UTF-8")
}

#[test]
fn a_consumer_builds_against_the_package() {
    let project = standoff_tests::project();
    let cargo = env!("CARGO");
    let target = Path::new(env!("CARGO_TARGET_TMPDIR"));
    run(Command::new(cargo)
        .current_dir(&project)
        .args(["package", "-p", "standoff", "--allow-dirty", "--no-verify", "--quiet", "--target-dir"])
        .arg(target));
    let version = env!("CARGO_PKG_VERSION");
    let packages = target.join("package");
    let unpacked = packages.join(format!("standoff-{version}"));
    let _ = std::fs::remove_dir_all(&unpacked);
    run(Command::new("tar").current_dir(&packages).arg("xzf").arg(format!("standoff-{version}.crate")));
    let consumer = target.join("consumer");
    std::fs::create_dir_all(consumer.join("src")).expect("the target folder is writable");
    let manifest = format!(
        "[package]\nname = \"consumer\"\nversion = \"0.0.0\"\nedition = \"2024\"\n\n[dependencies]\nstandoff = {{ path = {:?} }}\n\n[workspace]\n",
        unpacked.display().to_string()
    );
    std::fs::write(consumer.join("Cargo.toml"), manifest).expect("the target folder is writable");
    let main = "fn main() {\n    let e = standoff::extract(\"Kyiv demanded the withdrawal of all Russian forces.\");\n    println!(\"{}\", e.demands().next().unwrap().base.content.text);\n}\n";
    std::fs::write(consumer.join("src/main.rs"), main).expect("the target folder is writable");
    let printed = run(Command::new(cargo)
        .current_dir(&consumer)
        .args(["run", "--quiet", "--target-dir"])
        .arg(target.join("consumer-target")));
    assert_eq!(printed.trim(), "the withdrawal of all Russian forces");
}

#[test]
fn an_extractor_is_shared_between_threads() {
    fn shareable<T: Send + Sync + Clone>() {}
    shareable::<standoff::Extractor>();
    let extractor = standoff::Extractor::default();
    let text = "Moscow rejected the proposal, the Kremlin said.";
    let alone = extractor.extract(standoff::Document::new(text));
    std::thread::scope(|scope| {
        for _ in 0..4 {
            let extractor = extractor.clone();
            let alone = &alone;
            scope.spawn(move || assert_eq!(&extractor.extract(standoff::Document::new(text)), alone));
        }
    });
}
