// The live page: what the budget year holds, and what happens. No library, no state but what is on the page.

const main = document.getElementById("content");
const texts = JSON.parse(main.dataset.texts);
const language = document.documentElement.lang;
const byId = id => document.getElementById(id);

const MAX_ROWS = 200;
const BUDGET_DELAY = 400;
const NEWS_DELAY = 4000;
const LOST_DELAY = 4000;
const RECONNECT_DELAYS = [1000, 2000, 5000, 10000, 30000];

const euros = new Intl.NumberFormat(language, { style: "currency", currency: "EUR" });
const wholeEuros = new Intl.NumberFormat(language, { style: "currency", currency: "EUR", maximumFractionDigits: 0 });
const clock = new Intl.DateTimeFormat(language, { timeStyle: "medium" });
const day = new Intl.DateTimeFormat(language, { day: "numeric", month: "short" });

const money = cents => (cents % 100 === 0 ? wholeEuros : euros).format(cents / 100);
const fill = (text, values) => text.replace(/\{(\w+)\}/g, (_, name) => values[name] ?? "");

// ---- the budget year

async function answer(path) {
  const response = await fetch(path, { headers: { Accept: "application/json" }, credentials: "same-origin" });
  if (response.status === 401) {
    location.reload();
  }
  return response;
}

function budgetNotice(text) {
  byId("budget-notice").textContent = text;
  byId("budget-notice").hidden = text === "";
  byId("budget-figures").hidden = text !== "";
}

function showBudget(budget) {
  const { ceilingCents, committedCents, determinedCents, paidCents, leftCents } = budget;
  byId("year").textContent = budget.year;
  byId("left").textContent = money(leftCents);
  byId("left-of").textContent = fill(texts.leftOf, { ceiling: money(ceilingCents) });
  for (const figure of document.querySelectorAll("[data-figure]")) {
    figure.textContent = money(budget[figure.dataset.figure]);
  }
  byId("decisions").textContent = fill(texts.decisions, { granted: budget.grantedCount, refused: budget.refusedCount });
  byId("bar").ariaLabel = fill(texts.barLabel, {
    ceiling: money(ceilingCents), committed: money(committedCents), determined: money(determinedCents),
    paid: money(paidCents), left: money(leftCents),
  });
  const parts = { paid: paidCents, determined: determinedCents - paidCents, committed: committedCents - determinedCents };
  for (const [name, cents] of Object.entries(parts)) {
    byId("bar").querySelector(`.${name}`).style.width = `${ceilingCents > 0 ? (100 * Math.max(0, cents)) / ceilingCents : 0}%`;
  }
  budgetNotice("");
}

async function loadBudget() {
  try {
    const wanted = shownYear ?? Number(main.dataset.year);
    let response = await answer(`/funding/v1/budget-years/${wanted}`);
    if (response.status === 404) {
      response = await latestYear();
    }
    if (response === null) {
      budgetNotice(texts.budgetNone);
    } else if (response.status === 403) {
      budgetNotice(texts.budgetNotForYou);
    } else if (response.ok) {
      const budget = await response.json();
      shownYear = budget.year;
      showBudget(budget);
    } else {
      throw new Error(`status ${response.status}`);
    }
  } catch {
    budgetNotice(texts.budgetUnavailable);
    budgetSoon(10000);
  }
}

async function latestYear() {
  const response = await answer("/funding/v1/budget-years?limit=100");
  if (!response.ok) {
    return response;
  }
  const years = (await response.json()).items.map(item => item.year);
  return years.length === 0 ? null : answer(`/funding/v1/budget-years/${Math.max(...years)}`);
}

let shownYear;
let budgetTimer;
function budgetSoon(delay = BUDGET_DELAY) {
  clearTimeout(budgetTimer);
  budgetTimer = setTimeout(loadBudget, delay);
}

// ---- what happens

function sentence(event) {
  const data = event.data ?? {};
  const values = { ...data, type: event.type, organisation: organisationName(event.organisation) };
  for (const name of Object.keys(values)) {
    if (name.endsWith("Cents")) {
      values[name] = money(values[name]);
    }
  }
  const text = fill(texts[`event.${event.type}`] ?? texts.unknownEvent, values);
  return text.charAt(0).toUpperCase() + text.slice(1);
}

const names = {};
async function loadNames() {
  try {
    Object.assign(names, await (await fetch("/assets/organisations.json")).json());
  } catch {
    // codes will do
  }
}

function organisationName(code) {
  return names[code] ?? code ?? texts.someone;
}

function element(name, className, text) {
  const made = document.createElement(name);
  made.className = className;
  made.textContent = text;
  return made;
}

function row(event, fresh) {
  const topic = event.type.split(".")[2];
  const item = document.createElement("li");
  item.dataset.topic = topic;
  item.classList.toggle("new", fresh);
  const at = new Date(event.time);
  const time = element("time", "", at.toDateString() === new Date().toDateString() ? clock.format(at) : day.format(at));
  time.dateTime = event.time;
  time.title = at.toLocaleString(language);
  const what = element("span", "what", sentence(event) + " ");
  if (!event.subject.startsWith("budget-year-")) {
    const subject = element("span", "case", `${texts.case} `);
    subject.append(element("code", "", event.subject.slice(0, 8)));
    what.append(subject);
  }
  item.append(time, element("span", "topic", texts[`topic.${topic}`] ?? ""), what);
  return item;
}

// Events may come by the hundred: they are put on the page once per frame, and told to screen readers as a number.
const waiting = [];
function receive(message) {
  lastEventId = message.lastEventId;
  const event = JSON.parse(message.data);
  waiting.push(event);
  if (waiting.length === 1) {
    requestAnimationFrame(showWaiting);
    setTimeout(showWaiting, 500); // a page in the background gets no frames
  }
  if (event.type.startsWith("nl.veiligwonen.funding.")) {
    budgetSoon();
  }
}

function showWaiting() {
  if (waiting.length === 0) {
    return;
  }
  const arrived = waiting.splice(0);
  const fresh = isLive;
  byId("events").prepend(...arrived.slice(-MAX_ROWS).reverse().map(event => row(event, fresh)));
  while (byId("events").childElementCount > MAX_ROWS) {
    byId("events").lastElementChild.remove();
  }
  byId("nothing").hidden = true;
  tell(arrived.length);
}

let untold = 0;
let tellTimer;
function tell(count) {
  untold += count;
  tellTimer ??= setTimeout(() => {
    byId("news").textContent = fill(untold === 1 ? texts["news.one"] : texts["news.other"], { count: untold });
    untold = 0;
    tellTimer = undefined;
  }, NEWS_DELAY);
}

// ---- the connection

function state(name, text) {
  if (byId("connection").dataset.state !== name) {
    byId("connection").dataset.state = name;
    byId("connection").textContent = text;
  }
}

let lastEventId = "";
let failures = 0;
let isLive = false;
let source;
function connect() {
  source?.close();
  const from = lastEventId === "" ? "from=recent" : `lastEventId=${encodeURIComponent(lastEventId)}`;
  source = new EventSource(`/events/v1/stream?${from}`);
  source.onopen = () => {
    failures = 0;
    clearTimeout(lostTimer);
    state("live", texts.live);
    budgetSoon(0);
    setTimeout(() => { isLive = true; }, 1000);
  };
  source.onerror = () => {
    lostSoon();
    if (source.readyState === EventSource.CLOSED) {
      again(source.url);
    }
  };
  for (const type of Object.keys(texts).filter(key => key.startsWith("event."))) {
    source.addEventListener(type.slice("event.".length), receive);
  }
}

// A stream ends with each access token and is back within seconds: too short to trouble anyone with.
let lostTimer;
function lostSoon(delay = LOST_DELAY) {
  clearTimeout(lostTimer);
  lostTimer = setTimeout(() => state("catching-up", texts.catchingUp), delay);
}

// A connection that has gone silently is noticed late by the browser; that the network went, at once.
addEventListener("offline", () => lostSoon(0));
addEventListener("online", connect);

// The browser reconnects by itself after a broken connection, but gives up after a refusal: find out which.
function again(url) {
  const delay = RECONNECT_DELAYS[Math.min(failures++, RECONNECT_DELAYS.length - 1)];
  setTimeout(async () => {
    const stop = new AbortController();
    try {
      const response = await fetch(url, { signal: stop.signal });
      if (response.status === 401) {
        location.reload();
      } else if (response.status === 400 || response.status === 410) {
        lastEventId = "";
        byId("events").replaceChildren();
      }
    } catch {
      // not there yet: the next attempt will tell
    } finally {
      stop.abort();
    }
    connect();
  }, delay);
}

loadBudget();
loadNames().then(connect);
