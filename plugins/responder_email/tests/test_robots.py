# ruff: noqa: RUF001 -- a Turkish i without a dot is one
"""Automatic responders without an honest header: told by what they write, and people who only write alike."""

from __future__ import annotations

import pytest

from responder_email.robots import plain, robot_subject, says_automatic


def said(subject: str, text: str, *, reply: bool) -> str:
    return says_automatic(plain(subject, 200), plain(text, 1500), reply=reply)


NOTES = [
    ("Automatic reply: Parcel", "I'm in training all day and will respond tomorrow."),
    ("Automatische Antwort: Paket", "Ich bin diese Woche auf einer Messe."),
    ("We got it!", "This is just a quick automated note: we received your message."),
    ("[77] Colis", "Cet e-mail est envoyé automatiquement. Votre demande a bien été reçue."),
    ("(Auto Response) Parcel", "We respond to all messages within 48 hours."),
    ("Automatic reply: Parcel", "Our office is closed and reopens on Monday."),
    ("Automatic reply: Parcel", "Lena no longer works here."),
    ("[Absence] Re: Colis", "Je suis en déplacement."),
    ("[4711] Pedido", "Gracias por su mensaje. Este correo se ha generado automáticamente."),
    ("[4711] Lieferung", "Wir haben Ihre Anfrage erhalten. Diese Nachricht wurde automatisch generiert."),
    ("Vakantie: Re: Bestelling", "Ik geniet van mijn vakantie en ben maandag weer terug."),
    ("Ich bin weg Re: Bestellung", "Danke, ich bin bis Montag im Urlaub."),
    ("Automatic reply: Parcel", "I am out of the office until Monday."),
    ("Automatische Antwort: Paket", "Ich bin bis Montag nicht im Büro."),
    ("Automatisch antwoord: Pakket", "Ik ben tot maandag afwezig."),
    ("Réponse automatique : Colis", "Je suis en congés jusqu'à lundi."),
    ("Respuesta automática: Paquete", "Estoy de vacaciones hasta el lunes."),
    ("Risposta automatica: Pacco", "Sono in ferie fino a lunedì."),
    ("Resposta automática: Encomenda", "Estou de férias até segunda-feira."),
    ("Automatyczna odpowiedź: Paczka", "Jestem na urlopie do poniedziałku."),
    ("Otomatik Yanıt: Paket", "Pazartesiye kadar ofis dışındayım."),
    ("Automatiskt svar: Paket", "Jag är på semester till måndag."),
    ("Automaattinen vastaus: Paketti", "Olen lomalla maanantaihin asti."),
    ("Automatická odpověď: Balík", "Do pondělí jsem na dovolené."),
    ("自動応答: お荷物", "月曜日まで不在にしております。"),
    ("[Auto-Response] Re: Parcel", "Your request has been received. This mailbox is not monitored."),
    ("OOO: Re: Parcel", "I'm on vacation until Monday."),
    ("Lena is out of the office", "I will answer when I return."),
    ("Eingangsbestätigung: Paket", "Dies ist eine automatisch erzeugte Nachricht."),
    ("Re: Parcel", "Thank you for your message. This is an automated response; we will answer within two days."),
    ("Re: Pakket", "Ik ben met vakantie tot maandag. Uw mail wordt niet doorgestuurd."),
]
PEOPLE = [
    ("Paket", "Danke für Ihre Nachricht. Ihre automatisch generierte Antwort hilft mir nicht."),
    ("Parcel", "We received your parcel. The lamp was automatically generated scrap."),
    ("Abwesend", "Wir sind am Donnerstag abwesend. Können Sie am Freitag liefern?"),
    ("Urgent: Re: Parcel", "Where is it?"),
    ("[Extern] Re: Paket", "Ich bin im Urlaub und das Paket fehlt."),
    ("Automatic reply: does yours work?", "Where is my parcel?"),
    ("Automatic reply again", "I get your automatic reply each time. I want a person."),
    ("Re: Automatic reply: Parcel", "I am out of the office a lot. It has still not come."),
    ("Out of Office lamp", "The Out of Office lamp is broken."),
    ("Auto: springt nicht an", "Das Auto kam krank zurück und springt nicht an."),
    ("Urlaub", "Ich bin ab morgen im Urlaub. Bitte liefern Sie das Paket erst am Montag."),
    ("Re: Parcel", "Thank you for your mail, but this is an automatic reply and nobody helps me."),
    ("Re: Parcel", "I am out of the office until Monday. In urgent cases, who is there for me?"),
    (
        "Re: Parcel",
        "I received your note. After eleven weeks of waiting for one kitchen chair I read once more this is an "
        "automated response.",
    ),
    ("Parcel", "I am on holiday from Monday. If it is urgent, call my neighbour."),
]


@pytest.mark.parametrize(("subject", "text"), NOTES)
def test_an_automatic_text_gives_itself_away(subject: str, text: str) -> None:
    assert said(subject, text, reply=True)


@pytest.mark.parametrize(("subject", "text"), PEOPLE)
def test_a_person_who_writes_alike_is_heard(subject: str, text: str) -> None:
    assert said(subject, text, reply=subject.startswith("Re:")) == ""


@pytest.mark.parametrize("subject", ["Automatic reply: Parcel", "Lena - Out of Office Re: Parcel", "Autosvar: Pakke"])
def test_an_answer_whose_subject_does_not_begin_with_re_but_with_a_robot_s_words_is_a_robot_s(subject: str) -> None:
    assert robot_subject(plain(subject.removeprefix("Lena - ").replace(" Re:", ":"), 200))
    assert said(subject, "Tot gauw!", reply=True)
    assert said(subject.replace(" Re:", ""), "Tot gauw!", reply=False) == ""


def test_a_robot_s_words_before_re_are_enough_where_nothing_tells_what_is_answered() -> None:
    assert said("Out of Office Re: Parcel", "Tot gauw!", reply=False)
