"""FAQs as companies write them, which were never fitted: the links are right, and everyday questions get them."""

from __future__ import annotations

from benchmarks.understanding.companies import counted, load


def test_links_of_twenty_companies_are_right():
    n = counted(load())

    assert n["right"] / n["given"] >= 0.95
    assert n["right"] / n["answered"] >= 0.3
    assert n["false"] / n["none"] <= 0.02


def test_each_message_names_articles_that_are_there():
    for company in load():
        ids = {article.id for article in company.articles}
        assert len(ids) == len(company.articles) >= 10, company.name
        for text, right in company.asked:
            assert right <= ids, (company.name, text)
