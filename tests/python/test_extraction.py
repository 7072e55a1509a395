import copy
import json
import pickle
import threading
from datetime import date

import pytest

import standoff

TEXT = (
    "🕊 Kyiv demanded the withdrawal of all Russian forces. Moscow rejected the demand, the Kremlin said on Friday.\n\n"
    "“We will not cede land,” Volodymyr Zelensky said after talks with Keir Starmer in London on April 23."
)


@pytest.fixture(scope="module")
def extraction() -> standoff.Extraction:
    return standoff.extract(TEXT, published="2025-04-25", outlet="Example News", id="a1")


def test_offsets_are_code_points(extraction):
    (demand,) = extraction.demands
    assert demand.content.text == "the withdrawal of all Russian forces"
    assert TEXT[demand.content.start : demand.content.end] == demand.content.text
    excerpts = [e for r in extraction.records for e in (r.cue, r.content, r.sentence)]
    excerpts += [m for p in extraction.parties for m in p.mentions]
    assert all(TEXT[e.start : e.end] == e.text for e in excerpts)


def test_the_parties_and_acts_of_the_example(extraction):
    (demand,) = extraction.demands
    assert (demand.actor.name, demand.actor.side, demand.polarity) == ("Ukraine", "UKR", "for")
    assert demand.issues == ("withdrawal",)
    answers = [(r.actor.side, r.content.text, r.stance) for r in extraction.responses]
    assert answers == [("RUS", "the demand", "reject"), ("UKR", "cede land", "reject")]
    quoted = [s for s in extraction.statements if s.quote == "direct"]
    assert [(s.actor.name, s.content.text) for s in quoted] == [("Volodymyr Zelensky", "We will not cede land")]
    (meeting,) = extraction.meetings
    assert {p.name for p in meeting.participants} == {"Volodymyr Zelensky", "Keir Starmer"}
    assert (meeting.place.text, meeting.date.text) == ("London", "April 23")
    assert [(t.from_, t.to) for t in meeting.times] == [(date(2025, 4, 23), date(2025, 4, 23))]


def test_equality_hash_pickle_copy(extraction):
    again = standoff.extract(TEXT, published=date(2025, 4, 25), outlet="Example News", id="a1")
    assert again == extraction
    assert hash(again) == hash(extraction)
    assert {r: 1 for r in extraction.records} == {r: 1 for r in again.records}
    assert pickle.loads(pickle.dumps(extraction)) == extraction
    assert copy.deepcopy(extraction) == extraction
    assert standoff.extract(TEXT) != extraction


def test_json_there_and_back(extraction):
    assert standoff.Extraction.from_json(extraction.to_json()) == extraction
    assert standoff.Extraction.from_dict(extraction.to_dict()) == extraction
    assert json.loads(extraction.to_json()) == extraction.to_dict()
    # The same bytes that the library itself writes.
    native = standoff.Extractor().read(TEXT, "jsonl", published="2025-04-25", outlet="Example News", id="a1")
    assert json.loads(native) == extraction.to_dict()


def test_what_is_no_extraction_says_what_is_missing():
    with pytest.raises(ValueError, match="records"):
        standoff.Extraction.from_json('{"id":"","title":null,"outlet":null,"published":null,"text":"","parties":[]}')


def test_repr_says_who_and_what(extraction):
    (demand,) = extraction.demands
    assert repr(demand).startswith("<Demand Ukraine")
    assert "'the withdrawal of all Russian forces'" in repr(demand)
    assert "a1" in repr(extraction) and "1 demand" in repr(extraction)


def test_explain_names_rule_cue_and_entry(extraction):
    (demand,) = extraction.demands
    told = demand.explain()
    assert "demand/verb/demand" in told and "'demanded'" in told.replace('"', "'") and "path: actor: Kyiv" in told


def test_frozen(extraction):
    with pytest.raises(AttributeError):
        extraction.records[0].confidence = 1.0


@pytest.mark.parametrize(
    ("day", "name"), [("2023-05-01", "Joe Biden"), ("2025-05-01", "Donald Trump"), ("2015-05-01", "Barack Obama")]
)
def test_offices_go_by_date(day, name):
    extraction = standoff.extract("The U.S. president rejected the offer.", published=day)
    assert [r.actor.name for r in extraction.responses] == [name]


def test_without_a_date_an_office_stays_a_description():
    extraction = standoff.extract("The U.S. president rejected the offer.")
    assert [(r.actor.name, r.actor.side) for r in extraction.responses] == [("U.S. president", "USA")]


def test_a_wrong_date_is_an_error():
    with pytest.raises(ValueError, match="published"):
        standoff.extract("Kyiv refused.", published="last Tuesday")


@pytest.mark.parametrize("text", ["", "a", "\ud800", "🕊" * 50, "\x00\x01\r\n\r", "«“‘" * 300, "שלום עולם"])
def test_any_text_is_read(text):
    extraction = standoff.extract(text)
    assert len(extraction.text) == len(text)


def test_a_user_s_lexicon(tmp_path):
    mine = tmp_path / "mine.toml"
    mine.write_text('[[party]]\nname = "Quay Workers"\nkind = "organisation"\nside = "QW"\n', encoding="utf-8")
    extractor = standoff.Extractor([mine])
    (demand,) = extractor.extract("Quay Workers demanded higher wages.").demands
    assert (demand.actor.name, demand.actor.side) == ("Quay Workers", "QW")


def test_a_mistake_in_a_lexicon_names_file_line_and_field(tmp_path):
    wrong = tmp_path / "wrong.toml"
    wrong.write_text('[[party]]\nname = "Quay Workers"\nkind = "organisation"\ncolour = "red"\n', encoding="utf-8")
    with pytest.raises(ValueError, match=r"wrong\.toml:4: .*colour"):
        standoff.Extractor([wrong])
    with pytest.raises(OSError, match=r"absent\.toml"):
        standoff.Extractor([tmp_path / "absent.toml"])


def test_threads_share_an_extractor_and_the_interpreter_runs_on():
    text = TEXT * 400
    extractor = standoff.Extractor()
    results: list[str] = []
    worker = threading.Thread(target=lambda: results.append(extractor.read(text, "gold", id="a")))
    worker.start()
    turns = 0
    while worker.is_alive():
        turns += 1
    worker.join()
    # Were the lock held while reading, this loop would get one turn or two.
    assert turns > 100
    assert results == [extractor.read(text, "gold", id="a")]


def test_the_schema_describes_what_is_written(extraction):
    schema = standoff.schema()
    assert schema["title"] == "Extraction"
    assert set(extraction.to_dict()) == set(schema["properties"])
