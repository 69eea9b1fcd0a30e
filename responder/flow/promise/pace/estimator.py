"""The wait of every message of one account, forecast from how answers come, and corrected by how forecasts fared."""

from __future__ import annotations

import math
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from responder.clock import to_micros
from responder.flow.promise.calendar import BusinessCalendar
from responder.flow.promise.pace.clock import BusinessClock
from responder.flow.promise.pace.correction import Correction
from responder.flow.promise.pace.forecast import Forecast
from responder.flow.promise.pace.history import History
from responder.flow.promise.pace.level import Level
from responder.flow.promise.pace.queue import Queue, Waiting
from responder.flow.promise.pace.rates import Rates
from responder.flow.promise.pace.residuals import Residuals, class_of

import os
BF = 0.995
BS = 8
SW = True
BETTER = 0.9
LM = 0.99
CAP = True
OLD = 1.0
FRESH = 60
LEVEL_FROM = int(os.environ.get('LF', 3))
_DAY = 86_400_000_000


class Pace:
    def __init__(self, calendar, *, keep, start, agents=None, handling=None):
        self._calendar = calendar
        self._keep = keep
        gap = start.total_seconds() / 24
        trust = 3.0
        if agents and handling:
            gap = handling.total_seconds() / agents
            trust = 10.0
        self._rates = Rates(gap, trust)
        self._level = Level()
        self._residuals = Residuals(keep)
        self._history = History(keep)
        self._corrections = [Correction(keep), Correction(keep)]
        self._queue = Queue()
        self._bias = [[0.0, 0.0, 0.0] for _ in range(12)]
        self._loss = [0.0, 0.0, 0.0]
        self._clock = None
        self._now = 0.0
        self._epoch = 0
        self._known = 0

    def arrived(self, id, at, *, priority=0):
        now, hour = self._advance(at)
        self._queue.take(id)
        m = self._draft(id, now, at, priority)
        self._queue.add(m)
        return self._say(m, at)

    def peek(self, at, *, priority=0):
        now = self._advance(at)[0]
        return self._say(self._draft("", now, at, priority), at)

    def answered(self, id, at):
        now, hour = self._advance(at)
        before = len(self._queue)
        m = self._queue.take(id)
        if m is None:
            return
        if now - m.arrived > 1:
            self._rates.count(hour, before)
            if before >= LEVEL_FROM and self._clock.is_open(at - timedelta(seconds=FRESH)):
                self._level.answer()
                self._watch()
        self._known += 1
        self._judge(m, now)

    def left(self, id, at):
        self._advance(at)
        if self._queue.take(id) is not None:
            self._rates.leave()

    def promised(self, id, due):
        if self._clock:
            self._queue.move(id, self._clock.seconds(due))

    def _advance(self, at):
        if self._clock is None:
            day = to_micros(at) // _DAY
            self._clock = BusinessClock(self._calendar, day)
            self._now = self._clock.seconds(at)
        now = max(self._now, self._clock.seconds(at))
        waiting = len(self._queue)
        hour = self._last_hour(at)
        if waiting and now > self._now:
            for begin, end, h in self._clock.pieces(self._now):
                e = self._rates.spend(h, min(end, now) - begin, waiting)
                if waiting >= LEVEL_FROM:
                    self._level.spend(e)
                if end >= now:
                    hour = h
                    break
        self._level.fade(now - self._now)
        self._watch()
        self._now = now
        while (m := self._queue.overdue(now)) is not None:
            self._break(m)
        return now, hour

    def _watch(self):
        if self._level.epoch != self._epoch:
            self._epoch = self._level.epoch
            self._corrections[0].reset()

    def _last_hour(self, at):
        return next(self._clock.pieces(max(0, self._now - 1)))[2]

    def _break(self, m):
        m.noted = (m.due - m.arrived - m.point) / m.scale
        self._residuals.add(m.group, m.noted)
        self._history.add(m.hour, m.due - m.arrived)
        self._corrections[m.expert].broken(m.ahead)

    def _judge(self, m, now):
        wait = now - m.arrived
        error = (wait - m.point) / m.scale
        if m.noted is None:
            self._residuals.add(m.group, error)
            self._history.add(m.hour, wait)
        else:
            self._residuals.amend(m.group, m.noted, error)
            self._history.amend(m.hour, m.due - m.arrived, wait)
        if m.plain is not None:
            self._level.learn(wait, m.raw, m.plain)
        for i, p in enumerate((m.by_pace, m.by_history)):
            if i == m.expert:
                if m.noted is None:
                    self._corrections[i].kept(m.ahead)
            elif wait > p:
                self._corrections[i].broken(m.ahead)
            else:
                self._corrections[i].kept(m.ahead)
        b = self._bias[m.group]
        f = BF
        b[0] = b[0] * f + wait
        b[1] = b[1] * f + m.raw
        b[2] = b[2] * f + 1
        L = self._loss
        for i, p in ((0, m.by_pace), (1, m.by_history)):
            l = self._keep * (wait - p) if wait > p else (1 - self._keep) * (p - wait)
            L[i] = L[i] * LM + l
        L[2] += 1

    def _draft(self, id, now, at, priority):
        ahead = self._queue.ahead_of(priority)
        hour = self._clock.hour(at)
        group = class_of(ahead, urgent=priority > 0)
        raw = max(self._rates.walk(self._clock, now, ahead + 1, self._level.value), 1.0)
        plain = None if self._level.value == 1.0 else self._rates.walk(self._clock, now, ahead + 1, 1.0)
        w, p, n = self._bias[group]
        bias = (n * (w / p) + BS) / (n + BS) if n else 1.0
        point = max(raw * bias, 1.0)
        scale = point * math.sqrt(1 / (ahead + 1) + 0.04)
        q = max(self._residuals.quantile(group), 0.0)
        promise = (point + scale * q) * math.exp(min(2.5, self._corrections[0].value * scale / point))
        by_pace = max(promise, point)
        by_history = self._history.quantile(hour) * math.exp(self._corrections[1].value)
        L = self._loss
        told, expert = by_pace, 0
        if L[2] > 30 and L[1] < BETTER * L[0] and (SW or not self._level.changed):
            told, expert = max(by_history, point if CAP else 0), 1
        return Waiting(id, now, priority, ahead, hour, group, raw, point, scale, now + told, by_pace, by_history, self._level.epoch, plain, expert)

    def _say(self, m, at):
        due = self._clock.moment(m.due)
        return Forecast(timedelta(seconds=m.point), timedelta(seconds=m.due - m.arrived), due, "", self._known < 30, m.ahead)
