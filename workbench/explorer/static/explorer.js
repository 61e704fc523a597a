// js/kernel/listeners.js
var Listeners = class {
  /** @type {Set<(...heard: Heard) => void>} */
  #listeners = /* @__PURE__ */ new Set();
  /**
   * @param {(...heard: Heard) => void} listener
   * @returns {() => void} stops listening
   */
  add(listener) {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }
  /** @param {Heard} heard */
  tell(...heard) {
    this.#listeners.forEach((listener) => listener(...heard));
  }
  clear() {
    this.#listeners.clear();
  }
};

// js/correct/done.js
var Done = class {
  /** @type {Act[]} */
  #acts = [];
  /**
   * Notes what is being done.
   *
   * @param {Promise<Message>} answer
   * @param {Pick<Act, "what" | "quote">} of
   */
  note(answer, of) {
    const act = {
      ...of,
      ids: [],
      coming: answer.then(({ content }) => act.ids = content.entries.map(({ id }) => id), () => {
        this.#acts = this.#acts.filter((each) => each !== act);
        return [];
      })
    };
    this.#acts.push(act);
    return answer;
  }
  /** What is taken back as it is, or could not be. @param {Act} act */
  add(act) {
    this.#acts.push(act);
  }
  /** What was done last, which is no longer among them. */
  pop() {
    return this.#acts.pop();
  }
  /** Lines that were taken back. @param {string[]} ids */
  forget(ids) {
    this.#acts = this.#acts.filter((act) => !act.ids.some((id) => ids.includes(id)));
  }
};

// js/correct/patches.js
function patched(text2, deed, who) {
  switch (deed.what) {
    case "confirm":
      return {
        ...text2,
        reviewed: true,
        changes: [
          ...text2.changes,
          entry("confirm", who)
        ]
      };
    case "reject":
      return {
        ...text2,
        rejected: true
      };
    case "note":
      return {
        ...text2,
        note: deed.note || null
      };
    case "bookmark":
      return {
        ...text2,
        bookmarked: true
      };
    case "unbookmark":
      return {
        ...text2,
        bookmarked: false
      };
    default:
      return changed(text2, deed, who);
  }
}
function changed(text2, { changes = {}, why }, who) {
  const old = (
    /** @type {{[field: string]: any}} */
    text2
  );
  const entries = Object.entries(changes).map(([field, value]) => ({
    ...entry("change", who),
    ...{
      field,
      old: old[field] ?? null,
      new: value
    },
    ...why ? {
      why
    } : {}
  }));
  return {
    ...text2,
    ...changes,
    reviewed: true,
    changes: [
      ...text2.changes,
      ...entries
    ]
  };
}
function entry(what2, who) {
  return {
    id: "",
    when: "",
    who,
    what: what2
  };
}

// js/correct/pending.js
var Pending = class {
  /** @type {Waiting[]} */
  #waiting = [];
  /** What the kernel said of rows that have something waiting. @type {Map<string, QuoteText>} */
  #base = /* @__PURE__ */ new Map();
  /** @type {Map<string, number>} */
  #rows = /* @__PURE__ */ new Map();
  /**
   * @param {() => Texts} texts where rows are shown from
   * @param {() => string} who signs what is done here
   */
  constructor(texts3, who) {
    this.texts = texts3;
    this.who = who;
  }
  /**
   * @param {number} row
   * @param {QuoteText} text of the row as it is shown now
   * @param {Deed} deed
   * @returns {Waiting}
   */
  add(row, text2, deed) {
    const waiting = {
      quote: text2.id,
      deed,
      generation: Infinity
    };
    if (!this.#base.has(text2.id)) this.#base.set(text2.id, text2);
    this.#rows.set(text2.id, row);
    this.#waiting.push(waiting);
    this.#show(text2.id);
    return waiting;
  }
  /** Takes one off what its row is shown with. @param {Waiting} waiting */
  settle(waiting) {
    this.#drop((each) => each === waiting);
    this.#show(waiting.quote);
  }
  /**
   * Rows as they are now, of quotes whose data come again only later on.
   *
   * @param {[number, QuoteText][]} [changed]
   */
  take(changed2 = []) {
    for (const [row, text2] of changed2) {
      if (this.#base.has(text2.id)) this.#base.set(text2.id, text2);
      this.texts().put(row, text2);
      this.#show(text2.id);
    }
  }
  /**
   * Data have come, and their texts.
   *
   * @param {To} to where the rows of those before are
   * @param {number} generation of them
   */
  arrived(to, generation) {
    this.#drop((each) => each.generation <= generation);
    const rows = /* @__PURE__ */ new Map();
    for (const [quote, row] of this.#rows) {
      const now = to(row);
      const text2 = now >= 0 ? this.texts().get(now) : void 0;
      if (!text2 || !this.#waiting.some((each) => each.quote === quote)) continue;
      rows.set(quote, now);
      this.#base.set(quote, text2);
    }
    this.#rows = rows;
    for (const quote of this.#base.keys()) if (!rows.has(quote)) this.#base.delete(quote);
    rows.forEach((_, quote) => this.#show(quote));
  }
  /** @param {(waiting: Waiting) => boolean} wanted */
  #drop(wanted) {
    this.#waiting = this.#waiting.filter((each) => !wanted(each));
  }
  /** @param {string} quote */
  #show(quote) {
    const base = this.#base.get(quote);
    const row = this.#rows.get(quote);
    if (!base || row === void 0) return;
    const who = this.who();
    const shown2 = this.#waiting.filter((each) => each.quote === quote).reduce((text2, { deed }) => patched(text2, deed, who), base);
    this.texts().put(row, shown2);
  }
};

// js/correct/corrections.js
var Corrections = class {
  #done = new Done();
  /** @type {Listeners<[Told]>} */
  #listeners = new Listeners();
  /** @param {Session} session */
  constructor(session) {
    this.session = session;
    this.pending = new Pending(() => session.texts, () => this.here.who ?? "");
  }
  /** @returns {Correcting} */
  get here() {
    return this.session.header?.corrections ?? {
      can: false
    };
  }
  get can() {
    return this.here.can;
  }
  /** @param {number} row */
  confirm(row) {
    return this.#do(row, {
      what: "confirm"
    }, "Confirmed");
  }
  /** @param {number} row */
  reject(row) {
    return this.#do(row, {
      what: "reject"
    }, "Rejected as no quote");
  }
  /**
   * @param {number} row
   * @param {{[field: string]: string | string[] | null}} changes
   * @param {string} [why]
   */
  change(row, changes, why = "") {
    const words2 = `Corrected: ${Object.keys(changes).join(", ")}`;
    return this.#do(row, {
      what: "change",
      changes,
      ...why ? {
        why
      } : {}
    }, words2);
  }
  /**
   * @param {number} row
   * @param {string} note "" takes it away
   */
  note(row, note2) {
    return this.#do(row, {
      what: "note",
      note: note2
    }, note2 ? "Note saved" : "Note removed");
  }
  /** On a bookmarked row takes the bookmark away. @param {number} row */
  bookmark(row) {
    const set = this.session.texts.get(row)?.bookmarked;
    const what2 = set ? "unbookmark" : "bookmark";
    return this.#do(row, {
      what: what2
    }, set ? "Bookmark removed" : "Bookmarked");
  }
  /**
   * A statement that was missed, by its place in its article.
   *
   * @param {{article: string, start: number, end: number, text: string,
   *   fields: {[field: string]: string | string[] | null}, note?: string}} statement
   */
  async add(statement) {
    const { content } = await this.#done.note(this.session.channel.ask({
      type: "add",
      ...statement
    }), {
      what: "add",
      quote: null
    });
    this.#tell(content.row === null ? "Added; it is listed after the next cell." : "Added.");
    return (
      /** @type {number | null} */
      content.row
    );
  }
  /** A name was corrected in all rows. */
  stated() {
    this.#done.add({
      what: "everywhere",
      quote: null,
      ids: [],
      coming: Promise.resolve([])
    });
  }
  /**
   * Takes back what was done last here.
   *
   * @returns {Promise<Pick<Act, "what" | "quote"> | null>} what that was; null where nothing is
   */
  async undoLast() {
    const done = this.#done.pop();
    if (!done) {
      this.#tell("Nothing was corrected here that could be taken back.");
      return null;
    }
    if (done.what === "everywhere") return await this.#unstate() ? done : null;
    const ids = await done.coming;
    if (ids.length && await this.undo(ids)) return done;
    if (ids.length) this.#done.add(done);
    return null;
  }
  /** Takes back what was stated last of a name in all rows. */
  async #unstate() {
    try {
      await this.session.channel.ask({
        type: "everywhere",
        undo: true
      }, {
        long: true
      });
      this.#tell("Taken back; sources.yml is as it was.");
      return true;
    } catch (error) {
      this.#tell(`Not taken back: ${/** @type {Error} */
      error.message}`, true);
      return false;
    }
  }
  /**
   * Takes lines of the file back, whoever wrote them.
   *
   * @param {string[]} ids
   * @returns {Promise<boolean>} whether they are
   */
  async undo(ids) {
    try {
      const { content } = await this.session.channel.ask({
        type: "undo",
        entries: ids
      });
      this.pending.take(content.changed);
    } catch (error) {
      this.#tell(`Not taken back: ${/** @type {Error} */
      error.message}`, true);
      return false;
    }
    this.#done.forget(ids);
    this.#tell("Taken back.");
    return true;
  }
  /**
   * Data have come that have what was answered.
   *
   * @param {To} to
   */
  arrived(to) {
    this.pending.arrived(to, this.session.generation);
  }
  /**
   * @param {(told: Told) => void} listener
   * @returns {() => void}
   */
  listen(listener) {
    return this.#listeners.add(listener);
  }
  /**
   * @param {number} row
   * @param {Deed} deed
   * @param {string} words
   * @returns {Promise<boolean>} whether it is written
   */
  async #do(row, deed, words2) {
    const { texts: texts3, channel } = this.session;
    const text2 = texts3.get(row);
    if (!text2) return false;
    if (!this.can) {
      this.#tell(this.here.why_not ?? "Nothing can be corrected here.", true);
      return false;
    }
    const pending = this.pending.add(row, text2, deed);
    const { quote } = pending;
    this.#tell(`${words2}.`);
    try {
      const answer = channel.ask({
        type: "correct",
        quote,
        ...deed
      });
      const { content } = await this.#done.note(answer, {
        what: deed.what,
        quote
      });
      this.pending.take(content.changed);
      pending.generation = content.generation;
      if (content.generation <= this.session.generation) this.pending.settle(pending);
      return true;
    } catch (error) {
      this.pending.settle(pending);
      this.#tell(`Not saved: ${/** @type {Error} */
      error.message}`, true);
      return false;
    }
  }
  /**
   * @param {string} words
   * @param {boolean} [fault]
   */
  #tell(words2, fault = false) {
    this.#listeners.tell({
      words: words2,
      fault
    });
  }
};

// js/filter/fields.js
var FIELDS = [
  "quote",
  "speaker",
  "institution",
  "title",
  "article"
];
var USUAL = FIELDS.slice(0, 1);
var NAMES_TOO = FIELDS.slice(0, 3);
var LABELS = {
  quote: "Quotes",
  speaker: "Speakers",
  institution: "Institutions",
  title: "Titles of articles",
  article: "Whole articles"
};
function inOrder(fields) {
  const known = FIELDS.filter((field) => fields.includes(field));
  return known.length ? known : USUAL;
}
function fieldsOf({ text_in = USUAL }) {
  return text_in;
}
function looksFor({ text: text2, exclude }) {
  return !!text2?.length || !!exclude?.text?.length;
}
function soughtIn(filters) {
  return Object.fromEntries(fieldsOf(filters).map((field) => [
    field,
    filters.text ?? []
  ]));
}
function fieldsInWords(fields) {
  if (fields.join() === NAMES_TOO.join()) return "Quotes and names";
  if (fields.length === FIELDS.length) return "Everything";
  const [first, ...others] = fields.map((field) => LABELS[field]);
  return [
    first,
    ...others.map((each) => each.toLowerCase())
  ].join(", ");
}

// js/filter/folding.js
var SPACES = /[\t\n\v\f\r \u00a0\u2000-\u200a\u2028\u2029\u202f\u3000]+/g;
var LATE = /[\u1c89\ua7cb\ua7cc\ua7ce\ua7d2\ua7d4\ua7da\ua7dc\u{10d50}-\u{10d65}\u{16ea0}-\u{16eb8}]/u;
function folded(text2) {
  const even = text2.normalize("NFC").replace(SPACES, " ").replace(/^ | $/g, "");
  return small(even.replace(/[‘’ʼ]/g, "'").replace(/[“”]/g, '"')).replaceAll("\u03C2", "\u03C3").replaceAll("i\u0307", "i").replaceAll("\xDF", "ss");
}
function small(text2) {
  if (!LATE.test(text2)) return text2.toLowerCase();
  return [
    ...text2
  ].map((letter) => LATE.test(letter) ? letter : letter.toLowerCase()).join("");
}

// js/filter/canonical.js
var ARGUMENTS = (
  /** @type {const} */
  [
    "expert",
    "speaker",
    "institution",
    "theme",
    "outlet",
    "kind",
    "speaker_kind",
    "country",
    "article",
    "section",
    "all_themes",
    "min_confidence",
    "missing",
    "since",
    "until",
    "text",
    "exclude",
    "speech",
    "text_in",
    "reviewed",
    "bookmarked",
    "noted",
    "own"
  ]
);
var VALUED = (
  /** @type {readonly string[]} */
  ARGUMENTS.slice(0, 10)
);
function isOwn(facet) {
  return !VALUED.includes(facet);
}
var LACKABLE = [
  ...[
    "expert",
    "speaker",
    "institution",
    "theme",
    "outlet",
    "country",
    "section"
  ],
  ...[
    "role",
    "title",
    "cue",
    "published"
  ]
];
function canonical(filters) {
  const kept = {};
  for (const name of ARGUMENTS) {
    const value = name === "exclude" ? listsOf([
      ...VALUED,
      "missing",
      "text"
    ], filters.exclude) : name === "own" ? listsOf([], filters.own) : valueOf(filters, name);
    if (name === "speech" ? value === false || value === null : asksForSomething(value)) {
      kept[name] = value;
    }
  }
  if (kept.text_in) kept.text_in = inOrder(kept.text_in);
  if (!looksFor(kept) || fieldsOf(kept).join() === USUAL.join()) delete kept.text_in;
  return kept;
}
function same(a, b) {
  return JSON.stringify(canonical(a)) === JSON.stringify(canonical(b));
}
function valueOf(filters, name) {
  const value = filters[name];
  if (!Array.isArray(value)) return value;
  return listed(name, value);
}
function listsOf(names2, given = {}) {
  const own = Object.keys(given).filter((name) => !names2.includes(name)).sort();
  const kept = [
    ...names2,
    ...own
  ].map((name) => [
    name,
    listed(name, given[name] ?? [])
  ]).filter(([, values]) => values.length);
  return kept.length ? Object.fromEntries(kept) : void 0;
}
function listed(name, values) {
  if (name === "missing") {
    const own = [
      ...new Set(values)
    ].filter((each) => !LACKABLE.includes(each)).sort();
    return [
      ...LACKABLE.filter((each) => values.includes(each)),
      ...own
    ];
  }
  return [
    ...new Set(name === "text" ? values.filter(folded) : values)
  ];
}
function asksForSomething(value) {
  return Array.isArray(value) ? value.length > 0 : value !== void 0 && value !== null;
}

// js/filter/history.js
var MOST = 200;
var History = class {
  /** @type {Filters[]} */
  #states;
  #at = 0;
  #continued = false;
  /** @param {Filters} first */
  constructor(first) {
    this.#states = [
      first
    ];
  }
  get canUndo() {
    return this.#at > 0;
  }
  get canRedo() {
    return this.#at < this.#states.length - 1;
  }
  /**
   * A new state; what was undone before it is gone.
   *
   * @param {Filters} filters
   * @param {boolean} [more] goes on with the change before, of which only this state is kept
   */
  add(filters, more = false) {
    if (same(filters, this.#states[this.#at])) return;
    const kept = more && this.#continued ? this.#at : this.#at + 1;
    this.#continued = true;
    this.#states = [
      ...this.#states.slice(0, kept),
      filters
    ].slice(-MOST);
    this.#at = this.#states.length - 1;
  }
  /** @returns {Filters | null} the state to go back to */
  back() {
    return this.#go(-1);
  }
  /** @returns {Filters | null} the state that was undone */
  forth() {
    return this.#go(1);
  }
  /** @param {number} steps */
  #go(steps) {
    const to = this.#at + steps;
    if (to < 0 || to >= this.#states.length) return null;
    this.#at = to;
    this.#continued = false;
    return this.#states[to];
  }
};

// js/filter/inforce.js
var InForce = class {
  /** Whether the change that is being made goes on with the one before. */
  #more = false;
  /**
   * @param {Model} model
   * @param {() => void} changed called when other filters are in force, whoever has set them
   */
  constructor(model, changed2) {
    this.model = model;
    this.changed = changed2;
    this.history = new History(this.filters);
    model.on("change:filters", this.#changed);
  }
  /** In canonical form. @returns {Filters} */
  get filters() {
    return canonical(
      /** @type {Filters} */
      this.model.get("filters") ?? {}
    );
  }
  /**
   * Puts other filters in force; `more` goes on with the last change, as the next letter of a word
   * does, so that one undo takes both back.
   *
   * @param {Filters} filters
   * @param {{more?: boolean}} [how]
   */
  change(filters, { more = false } = {}) {
    this.#set(filters, more);
  }
  undo() {
    const before2 = this.history.back();
    if (before2) this.#set(before2);
  }
  redo() {
    const after = this.history.forth();
    if (after) this.#set(after);
  }
  close() {
    this.model.off("change:filters", this.#changed);
  }
  /**
   * @param {Filters} filters
   * @param {boolean} [more]
   */
  #set(filters, more = false) {
    if (same(filters, this.filters)) return;
    this.#more = more;
    this.model.set("filters", canonical(filters));
    this.#more = false;
    this.model.save_changes();
  }
  #changed = () => {
    this.history.add(this.filters, this.#more);
    this.changed();
  };
};

// js/filter/filter.js
var MISSING = null;
function alternatives(filters, name) {
  return isOwn(name) ? [
    ...filters.own?.[name] ?? []
  ] : listOf(filters, name);
}
function withAlternatives(filters, name, values) {
  return isOwn(name) ? canonical({
    ...filters,
    own: {
      ...filters.own,
      [name]: values
    }
  }) : canonical({
    ...filters,
    [name]: values
  });
}
function withArgument(filters, name, value) {
  return canonical({
    ...filters,
    [name]: value
  });
}
function withExcluded(filters, name, values) {
  return canonical({
    ...filters,
    exclude: {
      ...filters.exclude,
      [name]: values
    }
  });
}
function chosen(filters, name) {
  const values = alternatives(filters, name);
  if (name === "theme") values.push(...listOf(filters, "all_themes"));
  return [
    ...new Set(values),
    ...listOf(filters, "missing").includes(name) ? [
      MISSING
    ] : []
  ];
}
function excluded(filters, name) {
  const { exclude = {} } = filters;
  const values = exclude[name] ?? [];
  return [
    ...values,
    ...exclude.missing?.includes(name) ? [
      MISSING
    ] : []
  ];
}
function asksAllThemes(filters) {
  return listOf(filters, "all_themes").length > 0;
}
function toggle(filters, name, value, all = false) {
  const was = chosen(filters, name).includes(value);
  const after = without(without(filters, name, value), name, value, "exclude");
  if (was) return after;
  if (value === MISSING) return withArgument(after, "missing", [
    ...listOf(after, "missing"),
    name
  ]);
  if (all && name === "theme") {
    return withArgument(after, "all_themes", [
      ...listOf(after, "all_themes"),
      value
    ]);
  }
  return withAlternatives(after, name, [
    ...alternatives(after, name),
    value
  ]);
}
function toggleExcluded(filters, name, value) {
  const was = excluded(filters, name).includes(value);
  const after = without(without(filters, name, value), name, value, "exclude");
  if (was) return after;
  const argument = value === MISSING ? "missing" : name;
  const now = after.exclude?.[argument] ?? [];
  return withExcluded(after, argument, [
    ...now,
    value === MISSING ? name : value
  ]);
}
function without(filters, name, value, how = "choose") {
  const argument = value === MISSING ? "missing" : name;
  const word = value === MISSING ? name : value;
  const left = (values) => (values ?? []).filter((each) => each !== word);
  if (how === "exclude") return withExcluded(filters, argument, left(filters.exclude?.[argument]));
  if (value === MISSING) return withArgument(filters, "missing", left(filters.missing));
  const after = withAlternatives(filters, name, left(alternatives(filters, name)));
  return name === "theme" ? withArgument(after, "all_themes", left(filters.all_themes)) : after;
}
function withAllThemes(filters, all) {
  const themes = (
    /** @type {string[]} */
    chosen(filters, "theme").filter((v) => v !== MISSING)
  );
  return canonical({
    ...filters,
    theme: all ? [] : themes,
    all_themes: all ? themes : []
  });
}
function listOf(filters, name) {
  return [
    .../** @type {{[name: string]: any}} */
    filters[name] ?? []
  ];
}

// js/filter/accept.js
function acceptedCodes(facet, filters) {
  const any = chosenAlternatives(facet, filters);
  const every = everyTheme(facet, filters);
  const none = excluded(filters, facet.name);
  if (!any.length && !every.length && !none.length) return null;
  const accepts = new Uint8Array(facet.size);
  if (facet.sets) {
    const members = positions(facet, [
      ...any,
      ...every,
      ...none
    ]);
    for (let code2 = 0; code2 < facet.size; code2++) {
      const set = facet.sets[code2];
      const has2 = (value) => value === MISSING ? !set.length : set.includes(members(value));
      const passes = (!any.length || any.some(has2)) && every.every(has2) && !none.some(has2);
      accepts[code2] = passes ? 1 : 0;
    }
    return accepts;
  }
  const code = positions(facet, [
    ...any,
    ...none
  ]);
  if (!any.length) accepts.fill(1);
  for (const value of any) accepts[value === MISSING ? 0 : code(value) + 1 || -1] = 1;
  for (const value of none) accepts[value === MISSING ? 0 : code(value) + 1 || -1] = 0;
  return accepts;
}
function tallied(facet, filters, counts) {
  if (!facet.sets) return plain(facet, counts);
  const values = new Float64Array(facet.values.length);
  const countedFor = valuesCounted(facet, filters);
  let missing = 0;
  facet.sets.forEach((_, code) => {
    if (!counts[code]) return;
    for (const at of countedFor(code)) {
      if (at < values.length) values[at] += counts[code];
      else missing += counts[code];
    }
  });
  return {
    values,
    missing
  };
}
function valuesCounted(facet, filters) {
  const sets = (
    /** @type {number[][]} */
    facet.sets
  );
  const all = asksAllThemes(filters) && facet.name === "theme";
  const none = excluded(filters, facet.name);
  const position = positions(facet, [
    ...none,
    ...chosen(filters, facet.name)
  ]);
  const out = new Set(none.filter((value) => value !== MISSING).map(position));
  const passes = all ? acceptedCodes(facet, {
    ...filters,
    exclude: {}
  }) : null;
  return (code) => {
    if (passes && !passes[code]) return [];
    if (code === 0) return [
      facet.values.length
    ];
    const banned = out.size ? sets[code].filter((member) => out.has(member)) : [];
    if (banned.length > 1) return [];
    return banned.length ? banned : sets[code];
  };
}
function plain(facet, counts) {
  const values = new Float64Array(facet.values.length);
  if (!facet.sets) {
    for (let i = 0; i < values.length; i++) values[i] = counts[i + 1];
  } else {
    facet.sets.forEach((members, code) => members.forEach((i) => values[i] += counts[code]));
  }
  return {
    values,
    missing: counts[0]
  };
}
function chosenAlternatives({ name }, filters) {
  const values = alternatives(filters, name);
  return filters.missing?.includes(name) ? [
    ...values,
    MISSING
  ] : values;
}
function everyTheme({ name }, filters) {
  return name === "theme" ? filters.all_themes ?? [] : [];
}
function positions(facet, wanted) {
  const known = new Map(wanted.map((value) => [
    value,
    facet.values.indexOf(String(value))
  ]));
  return (value) => known.get(value) ?? -1;
}

// js/filter/columns.js
var VERSION = 3;
var NO_DAY = -(2 ** 31);
function decodeTable(header, view) {
  if (header.version !== VERSION) {
    throw new Error(`This Explorer reads data version ${VERSION}, the kernel sent ${header.version}. Reload the page after restarting the kernel.`);
  }
  const { rows } = header;
  return {
    rows,
    speech: column(view, Uint8Array, header.speech.offset, rows),
    days: column(view, Int32Array, header.days.offset, rows),
    confidence: column(view, Float32Array, header.confidence.offset, rows),
    lacking: column(view, Uint8Array, header.lacking.offset, rows),
    lackable: header.lacking.names,
    words: column(view, Uint16Array, header.words.offset, rows),
    stories: column(view, Uint32Array, header.stories.offset, header.stories.length),
    review: column(view, Uint8Array, header.review.offset, rows),
    facets: header.facets.map((facet) => ({
      name: facet.name,
      label: facet.label,
      closed: facet.closed,
      values: facet.values,
      labels: facet.labels,
      sets: facet.sets,
      codes: codes(view, facet.codes, rows),
      size: facet.sets ? facet.sets.length : facet.values.length + 1
    }))
  };
}
function renew(table, fresh) {
  const { facets, ...columns2 } = fresh;
  facets.forEach((facet) => {
    const own = table.facets.find(({ name }) => name === facet.name);
    if (!own) throw new Error(`There is a new facet, ${facet.label}; run the cell again.`);
    Object.assign(own, facet);
  });
  Object.assign(table, columns2);
}
function codes(view, { offset, bytes }, length) {
  if (bytes === 1) return column(view, Uint8Array, offset, length);
  return bytes === 2 ? column(view, Uint16Array, offset, length) : column(view, Uint32Array, offset, length);
}
function column(view, Kind, offset, length) {
  const bytes = Kind.BYTES_PER_ELEMENT;
  const start = view.byteOffset + offset;
  if (start % bytes === 0) return new Kind(view.buffer, start, length);
  return new Kind(view.buffer.slice(start, start + length * bytes), 0, length);
}

// js/filter/days.js
var DAY_MS = 864e5;
var MOST_DAYS = 31;
var MOST_MONTHS = 36;
var MONTHS = [
  ...[
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September"
  ],
  ...[
    "October",
    "November",
    "December"
  ]
];
function dayNumber(written2) {
  return Date.parse(`${written2}T00:00:00Z`) / DAY_MS;
}
function dayName(day2) {
  return new Date(day2 * DAY_MS).toISOString().slice(0, 10);
}
function spanOf({ days }) {
  let [first, last] = [
    Infinity,
    -Infinity
  ];
  for (let row = 0; row < days.length; row++) {
    const day2 = days[row];
    if (day2 === NO_DAY) continue;
    if (day2 < first) first = day2;
    if (day2 > last) last = day2;
  }
  return first > last ? null : {
    first,
    last
  };
}
function dayCodes({ days }, { first, last }) {
  const size2 = last - first + 2;
  const codes2 = size2 <= 1 << 16 ? new Uint16Array(days.length) : new Uint32Array(days.length);
  for (let row = 0; row < days.length; row++) {
    codes2[row] = days[row] === NO_DAY ? 0 : days[row] - first + 1;
  }
  return {
    codes: codes2,
    size: size2
  };
}
function periods(first, last) {
  if (last - first < MOST_DAYS) {
    return cut(first, last, (year, month, day2) => [
      year,
      month,
      day2 + 1
    ]);
  }
  const [from, to] = [
    first,
    last
  ].map((day2) => new Date(day2 * DAY_MS));
  const months = 12 * (to.getUTCFullYear() - from.getUTCFullYear()) + to.getUTCMonth() - from.getUTCMonth();
  if (months < MOST_MONTHS) return cut(first, last, (year, month) => [
    year,
    month + 1,
    1
  ], 2);
  return cut(first, last, (year) => [
    year + 1,
    0,
    1
  ], 1);
}
function cut(first, last, next, parts2 = 3) {
  const found = [];
  let date2 = new Date(first * DAY_MS);
  if (parts2 < 3) date2 = utc(date2.getUTCFullYear(), parts2 === 2 ? date2.getUTCMonth() : 0, 1);
  while (date2.getTime() / DAY_MS <= last) {
    const [year, month, day2] = [
      date2.getUTCFullYear(),
      date2.getUTCMonth(),
      date2.getUTCDate()
    ];
    const after = utc(...next(year, month, day2));
    const name = [
      day2,
      MONTHS[month],
      year
    ].slice(3 - parts2).join(" ");
    found.push({
      name,
      first: date2.getTime() / DAY_MS,
      last: after.getTime() / DAY_MS - 1
    });
    date2 = after;
  }
  return found;
}
function utc(year, month, day2) {
  const date2 = /* @__PURE__ */ new Date(0);
  date2.setUTCFullYear(year, month, day2);
  return date2;
}

// js/filter/criteria.js
var REVIEW = (
  /** @type {const} */
  [
    "reviewed",
    "bookmarked",
    "noted"
  ]
);
var LAST_DAY = 2 ** 31 - 1;
function criteria(table) {
  return [
    speech(table),
    date(table),
    confidence(table),
    lacking(table),
    review(table),
    ...table.facets.map((facet) => ({
      name: facet.name,
      heeds: (filters) => [
        alternatives(filters, facet.name),
        filters.missing?.includes(facet.name),
        excluded(filters, facet.name),
        facet.name === "theme" && filters.all_themes
      ],
      test: (filters) => {
        const accepts = acceptedCodes(facet, filters);
        return accepts && {
          codes: facet.codes,
          accepts
        };
      }
    }))
  ];
}
function speech({ speech: codes2 }) {
  return {
    name: "speech",
    // In JSON an argument that is left out would be the same as null, which is a choice here.
    heeds: ({ speech: wanted = true }) => wanted,
    test: (filters) => {
      const { speech: wanted = true } = filters;
      return wanted === null ? null : {
        codes: codes2,
        accepts: Uint8Array.of(+!wanted, +wanted)
      };
    }
  };
}
function date({ days: column4 }) {
  return {
    name: "date",
    heeds: (filters) => [
      filters.since,
      filters.until,
      ...published(filters)
    ],
    test: (filters) => {
      const { since, until } = filters;
      const [without2, within3] = published(filters);
      const dated = since !== void 0 || until !== void 0;
      if (!dated && !without2 && !within3) return null;
      const low = since === void 0 ? NO_DAY + 1 : dayNumber(since);
      const high = until === void 0 ? LAST_DAY : dayNumber(until);
      return {
        column: column4,
        low: without2 && !dated && !within3 ? NO_DAY : low,
        // Without a date and with one: no row is both.
        high: without2 ? dated || within3 ? low - 1 : NO_DAY : high
      };
    }
  };
}
function published({ missing, exclude }) {
  return [
    missing?.includes("published"),
    exclude?.missing?.includes("published")
  ];
}
function confidence({ confidence: column4 }) {
  return {
    name: "confidence",
    heeds: (filters) => filters.min_confidence,
    test: ({ min_confidence: least }) => (
      // As select does: the number asked for is brought to the precision of the column.
      least === void 0 ? null : {
        column: column4,
        low: Math.fround(least),
        high: Infinity
      }
    )
  };
}
function lacking({ lacking: codes2, lackable }) {
  const bits = (names2) => lackable.reduce((sum, name, bit) => (
    // That one is a matter of the dates.
    sum + (name !== "published" && names2?.includes(name) ? 1 << bit : 0)
  ), 0);
  const wanted = (filters) => [
    bits(filters.missing),
    bits(filters.exclude?.missing)
  ];
  return {
    name: "lacking",
    heeds: wanted,
    test: (filters) => {
      const [must, mustNot] = wanted(filters);
      if (!must && !mustNot) return null;
      const every = Uint8Array.from({
        length: 1 << lackable.length
      }, (_, code) => code);
      return {
        codes: codes2,
        accepts: every.map((code) => +((code & must) === must && !(code & mustNot)))
      };
    }
  };
}
function review({ review: codes2 }) {
  return {
    name: "review",
    heeds: wantedReview,
    test: (filters) => {
      const wanted = wantedReview(filters);
      return wanted.every((each) => each === null) ? null : {
        codes: codes2,
        accepts: reviewed(wanted)
      };
    }
  };
}
function wantedReview(filters) {
  return REVIEW.map((name) => filters[name] ?? null);
}
function reviewed(wanted) {
  return Uint8Array.from({
    length: 1 << REVIEW.length
  }, (_, code) => +wanted.every((each, bit) => each === null || each === Boolean(code >> bit & 1)));
}

// js/filter/mask.js
function write(fails, bit, test) {
  if (test === null) writeNone(fails, bit);
  else if ("codes" in test) writeCodes(fails, bit, test.codes, test.accepts);
  else if ("column" in test) writeRange(fails, bit, test.column, test.low, test.high);
  else writeBits(fails, bit, test.bits);
}
function writeNone(fails, bit) {
  for (let row = 0; row < fails.length; row++) fails[row] &= ~bit;
}
function writeCodes(fails, bit, codes2, accepts) {
  const bits = Uint32Array.from(accepts, (passes) => passes ? 0 : bit);
  for (let row = 0; row < fails.length; row++) fails[row] = fails[row] & ~bit | bits[codes2[row]];
}
function writeRange(fails, bit, column4, low, high) {
  for (let row = 0; row < fails.length; row++) {
    const passes = column4[row] >= low && column4[row] <= high;
    fails[row] = passes ? fails[row] & ~bit : fails[row] | bit;
  }
}
function writeBits(fails, bit, bits) {
  for (let row = 0; row < fails.length; row++) {
    const passes = bits[row >> 3] >> (row & 7) & 1;
    fails[row] = passes ? fails[row] & ~bit : fails[row] | bit;
  }
}
function passing(fails, heeded) {
  const rows = new Uint32Array(fails.length);
  let count2 = 0;
  for (let row = 0; row < fails.length; row++) {
    rows[count2] = row;
    count2 += (fails[row] & heeded) - 1 >>> 31;
  }
  return count2 < fails.length / 2 ? rows.slice(0, count2) : rows.subarray(0, count2);
}
function countPassing(codes2, size2, fails, heeded) {
  const counts = new Uint32Array(size2);
  for (let row = 0; row < codes2.length; row++) {
    counts[codes2[row]] += (fails[row] & heeded) - 1 >>> 31;
  }
  return counts;
}
function countListed(codes2, size2, rows) {
  const counts = new Uint32Array(size2);
  for (let i = 0; i < rows.length; i++) counts[codes2[rows[i]]]++;
  return counts;
}

// js/filter/once.js
function onceOf(numbers) {
  const starts = new Uint32Array(numbers.length + 1);
  for (let row = 0; row < numbers.length; row++) starts[numbers[row] + 1]++;
  for (let at = 1; at < starts.length; at++) starts[at] += starts[at - 1];
  const order3 = new Uint32Array(numbers.length);
  for (let row = 0; row < numbers.length; row++) order3[starts[numbers[row]]++] = row;
  return {
    numbers,
    order: order3
  };
}
function countOnce({ numbers, order: order3 }, rows, length, places) {
  const counts = new Uint32Array(length);
  const last = new Float64Array(length).fill(-1);
  const wanted = rows && flags(rows, numbers.length);
  let statement = -1;
  const add = (place3) => {
    if (last[place3] === statement) return;
    last[place3] = statement;
    counts[place3]++;
  };
  for (let i = 0; i < order3.length; i++) {
    const row = order3[i];
    if (wanted && !wanted[row]) continue;
    statement = numbers[row];
    places(row, add);
  }
  return counts;
}
function statementsIn({ numbers }, rows) {
  const seen = new Uint8Array(numbers.length);
  let count2 = 0;
  for (let i = 0; i < rows.length; i++) {
    const number2 = numbers[rows[i]];
    count2 += 1 - seen[number2];
    seen[number2] = 1;
  }
  return count2;
}
function flags(rows, length) {
  const found = new Uint8Array(length);
  for (let i = 0; i < rows.length; i++) found[rows[i]] = 1;
  return found;
}

// js/filter/counts.js
var Matcher = class {
  /** @type {Criterion[]} */
  #criteria;
  /** What each criterion's bit was last written from. @type {string[]} */
  #heeded;
  /** How often each criterion's bit was written, which tells states of the mask apart. */
  #writes;
  /** Whether each criterion lets every row pass. @type {boolean[]} */
  #idle;
  /** Counts by code, and the state of the mask that they were made in. */
  #kept = (
    /** @type {Map<string, WeakMap<Codes, {state: string, counts: Uint32Array}>>} */
    /* @__PURE__ */ new Map()
  );
  /** Where each story is counted once. @type {Once | null} */
  #once = null;
  #matching = {
    state: "",
    rows: new Uint32Array()
  };
  /** @param {Table} table */
  constructor(table) {
    this.table = table;
    this.#criteria = [
      ...criteria(table),
      {
        name: "text",
        heeds: () => null,
        test: () => null
      }
    ];
    this.#heeded = this.#criteria.map(() => "");
    this.#writes = this.#criteria.map(() => 0);
    this.#idle = this.#criteria.map(() => true);
    const Mask = this.#criteria.length <= 16 ? Uint16Array : Uint32Array;
    this.fails = new Mask(table.rows);
    this.said = table.speech.reduce((sum, flag2) => sum + flag2, 0);
  }
  /**
   * @param {Filters} filters
   * @param {Uint8Array | null} [found] rows whose texts pass, row i at bit i & 7 of byte i >> 3;
   *   null where texts are not asked about
   * @param {Once | null} [once] to count each story once
   * @returns {Result}
   */
  match(filters, found = null, once = null) {
    this.#once = once;
    this.#criteria.forEach((criterion, i) => this.#heed(criterion, i, filters));
    this.#heedTexts(found);
    const state = this.#state(-1);
    const matching = this.#matchingRows(state);
    const under = (name, codes2, size2) => {
      if (this.#state(-1) !== state) throw new Error("The filters have changed since.");
      return this.#under(name, codes2, size2, matching);
    };
    const { facets } = this.table;
    const total2 = this.#total(filters);
    return {
      matching,
      total: total2,
      counted: once ? statementsIn(once, matching) : matching.length,
      whole: once ? statementsIn(once, this.#rowsUnder("speech alone")) : total2,
      under,
      crossed: (i) => {
        const { name, codes: codes2, size: size2, sets } = facets[i];
        if (once && sets) return this.#membersOnce(once, facets[i], filters, name);
        return tallied(facets[i], filters, under(name, codes2, size2));
      },
      matched: (i) => {
        const { codes: codes2, size: size2 } = facets[i];
        return plain(facets[i], countListed(codes2, size2, matching));
      },
      all: (i) => {
        const { codes: codes2, size: size2, sets } = facets[i];
        if (once && sets) return this.#membersOnce(once, facets[i], {}, "speech alone");
        return plain(facets[i], under("speech alone", codes2, size2));
      }
    };
  }
  /**
   * A facet of which a row may have several values: two rows of one statement may share some.
   *
   * @param {Once} once
   * @param {Facet} facet
   * @param {Filters} filters
   * @param {string} criterion
   * @returns {Tally}
   */
  #membersOnce(once, facet, filters, criterion) {
    const { codes: codes2, values } = facet;
    const countedFor = valuesCounted(facet, filters);
    const known = Array.from({
      length: facet.size
    }, (_, code) => countedFor(code));
    const rows = this.#rowsUnder(criterion);
    const counts = countOnce(once, rows, values.length + 1, (row, add) => {
      for (const at of known[codes2[row]]) add(at);
    });
    return {
      values: Float64Array.from(counts.subarray(0, -1)),
      missing: counts[values.length]
    };
  }
  /**
   * @param {Criterion} criterion
   * @param {number} i
   * @param {Filters} filters
   */
  #heed(criterion, i, filters) {
    const heeds = JSON.stringify([
      criterion.heeds(filters)
    ]);
    if (this.#heeded[i] === heeds || criterion.name === "text") return;
    this.#heeded[i] = heeds;
    this.#write(i, criterion.test(filters));
  }
  /** @type {Uint8Array | null} */
  #found = null;
  /** @param {Uint8Array | null} found */
  #heedTexts(found) {
    if (found === this.#found) return;
    this.#found = found;
    this.#write(this.#criteria.length - 1, found && {
      bits: found
    });
  }
  /**
   * @param {number} i
   * @param {Test} test
   */
  #write(i, test) {
    if (this.#idle[i] && !test) return;
    this.#idle[i] = !test;
    this.#writes[i]++;
    write(this.fails, 1 << i, test);
  }
  /** The mask but for one criterion, in a word. @param {number} but */
  #state(but) {
    return [
      this.#once ? 1 : 0,
      ...this.#writes.map((writes, i) => i === but ? "" : writes)
    ].join();
  }
  /** @param {string} state */
  #matchingRows(state) {
    if (this.#matching.state !== state) {
      this.#matching = {
        state,
        rows: passing(this.fails, ~0)
      };
    }
    return this.#matching.rows;
  }
  /**
   * @param {string} name of the criterion that does not count, or "speech alone" for the only one
   *   that does
   * @param {Codes} codes
   * @param {number} size
   * @param {Uint32Array} matching
   */
  #under(name, codes2, size2, matching) {
    const { alone, i } = this.#criterion(name);
    const state = alone ? `${this.#once ? 1 : 0},${this.#writes[i]}` : this.#state(i);
    const kept = this.#kept.get(name) ?? /* @__PURE__ */ new WeakMap();
    this.#kept.set(name, kept);
    let known = kept.get(codes2);
    if (known?.state !== state) {
      const once = this.#once;
      const counts = once ? countOnce(once, this.#rowsUnder(name), size2, (row, add) => add(codes2[row])) : !alone && this.#idle[i] ? countListed(codes2, size2, matching) : countPassing(codes2, size2, this.fails, alone ? 1 << i : ~(1 << i));
      known = {
        state,
        counts
      };
      kept.set(codes2, known);
    }
    return known.counts;
  }
  /**
   * The rows that are counted under `name`, as in `#under`.
   *
   * @param {string} name
   */
  #rowsUnder(name) {
    const { alone, i } = this.#criterion(name);
    return passing(this.fails, alone ? 1 << i : ~(1 << i));
  }
  /** @param {string} name */
  #criterion(name) {
    const alone = name === "speech alone";
    const i = this.#criteria.findIndex((criterion) => criterion.name === (alone ? "speech" : name));
    return {
      alone,
      i
    };
  }
  /** @param {Filters} filters */
  #total({ speech: speech2 = true }) {
    return speech2 === null ? this.table.rows : speech2 ? this.said : this.table.rows - this.said;
  }
};

// js/filter/search.js
var KEPT = 64;
var SAID = (
  /** @type {{[field: string]: (text: QuoteText) => string | null}} */
  {
    quote: ({ quote }) => quote,
    speaker: ({ speaker }) => speaker,
    institution: ({ institution }) => institution,
    title: ({ article, titled }) => titled ? article : null
  }
);
var Search = class {
  /** Bits by fields and folded phrase, row i at bit i & 7 of byte i >> 3. @type {Map<string, Uint8Array>} */
  #known = /* @__PURE__ */ new Map();
  /** @type {Set<string>} */
  #asked = /* @__PURE__ */ new Set();
  /** Phrases whose question came to nothing; asked again when something else is looked for. */
  #failed = (
    /** @type {Set<string>} */
    /* @__PURE__ */ new Set()
  );
  #key = "";
  /** The folded texts by field. @type {Map<string, string[]>} */
  #texts = /* @__PURE__ */ new Map();
  /** @type {{key: string, found: Uint8Array | null}} */
  #last = {
    key: "",
    found: null
  };
  /**
   * @param {number} rows
   * @param {Texts} texts
   * @param {(phrase: string, fields: string[]) => Promise<DataView>} ask
   * @param {() => void} arrived called when an answer is there, or a fault
   */
  constructor(rows, texts3, ask, arrived) {
    this.rows = rows;
    this.texts = texts3;
    this.ask = ask;
    this.arrived = arrived;
    this.pending = false;
    this.fault = "";
  }
  /**
   * The rows whose texts pass; null when texts are not asked about. While an answer is awaited
   * (`pending`), those of the last answer.
   *
   * @param {Filters} filters
   * @returns {Uint8Array | null}
   */
  found(filters) {
    const { text: text2 = [], exclude } = filters;
    const wanted = text2.map(folded);
    const shunned = (exclude?.text ?? []).map(folded);
    const none = !wanted.length && !shunned.length;
    const fields = none ? USUAL : fieldsOf(filters);
    const key = none ? "" : JSON.stringify([
      fields,
      wanted,
      shunned
    ]);
    if (key !== this.#key) {
      this.#failed.clear();
      this.fault = "";
    }
    this.#key = key;
    this.pending = false;
    if (key === this.#last.key) return this.#last.found;
    const lists = [
      wanted,
      shunned
    ].map((phrases) => phrases.map((each) => this.#bits(each, fields)));
    this.pending = lists.flat().includes(null) && !this.#failed.size;
    if (lists.flat().includes(null)) return this.#last.found;
    const [holding, without2] = (
      /** @type {Uint8Array[][]} */
      lists
    );
    this.#last = {
      key,
      found: this.#join(holding, without2)
    };
    return this.#last.found;
  }
  /**
   * Goes on from a search of the rows before they had other numbers: until the answers for these
   * are here, the rows that matched match.
   *
   * @param {Search | null} before
   * @param {(row: number) => number} to the number that a row has now, -1 where it is gone
   */
  after(before2, to) {
    const old = before2 ? before2.#last.found : null;
    if (!before2 || !old) return this;
    const found = new Uint8Array(Math.ceil(this.rows / 8));
    for (let row = 0; row < before2.rows; row++) {
      const now = to(row);
      if (now >= 0 && old[row >> 3] >> (row & 7) & 1) found[now >> 3] |= 1 << (now & 7);
    }
    this.#last = {
      key: "before",
      found
    };
    return this;
  }
  /**
   * @param {Uint8Array[]} holding one of them must hold
   * @param {Uint8Array[]} without none of them may
   */
  #join(holding, without2) {
    if (!holding.length && !without2.length) return null;
    const bytes = new Uint8Array(Math.ceil(this.rows / 8)).fill(holding.length ? 0 : 255);
    for (const bits of holding) for (let i = 0; i < bytes.length; i++) bytes[i] |= bits[i];
    for (const bits of without2) for (let i = 0; i < bytes.length; i++) bytes[i] &= ~bits[i];
    return bytes;
  }
  /**
   * @param {string} phrase folded
   * @param {string[]} fields
   * @returns {Uint8Array | null} null while the answer is awaited
   */
  #bits(phrase, fields) {
    const here = this.texts.complete ? fields.filter((field) => field in SAID) : [];
    const elsewhere = fields.filter((field) => !here.includes(field));
    const found = here.map((field) => this.#look(phrase, field));
    if (elsewhere.length) {
      const answer = this.#answer(phrase, elsewhere);
      if (!answer) return null;
      found.push(answer);
    }
    return found.length > 1 ? this.#join(found, []) : found[0];
  }
  /**
   * @param {string} phrase
   * @param {string[]} fields
   */
  #answer(phrase, fields) {
    const key = JSON.stringify([
      fields,
      phrase
    ]);
    const known = this.#known.get(key);
    if (!known && !this.#asked.has(key) && !this.#failed.has(key)) {
      this.#askFor(key, phrase, fields);
    }
    return known ?? null;
  }
  /**
   * @param {string} key
   * @param {string} phrase
   * @param {string[]} fields
   */
  async #askFor(key, phrase, fields) {
    this.#asked.add(key);
    try {
      const { buffer, byteOffset, byteLength } = await this.ask(phrase, fields);
      this.#keep(key, new Uint8Array(buffer, byteOffset, byteLength));
      this.fault = "";
    } catch (error) {
      this.fault = /** @type {Error} */
      error.message;
      this.#failed.add(key);
    }
    this.#asked.delete(key);
    this.arrived();
  }
  /**
   * @param {string} phrase
   * @param {string} field
   */
  #look(phrase, field) {
    const key = JSON.stringify([
      field,
      phrase
    ]);
    return this.#known.get(key) ?? this.#keep(key, bitsOf(this.#folded(field), phrase));
  }
  /** @param {string} field */
  #folded(field) {
    let texts3 = this.#texts.get(field);
    if (!texts3) {
      texts3 = Array.from({
        length: this.rows
      }, (_, row) => {
        const text2 = this.texts.get(row);
        return folded((text2 && SAID[field](text2)) ?? "");
      });
      this.#texts.set(field, texts3);
    }
    return texts3;
  }
  /**
   * @param {string} key
   * @param {Uint8Array} bits
   */
  #keep(key, bits) {
    this.#known.set(key, bits);
    const [oldest] = this.#known.keys();
    if (this.#known.size > KEPT) this.#known.delete(oldest);
    return bits;
  }
};
function bitsOf(texts3, phrase) {
  const bits = new Uint8Array(Math.ceil(texts3.length / 8));
  texts3.forEach((text2, row) => {
    if (text2.includes(phrase)) bits[row >> 3] |= 1 << (row & 7);
  });
  return bits;
}

// js/filter/results.js
var Results = class {
  /** @type {Matcher | null} */
  #matcher = null;
  /** @type {Search | null} */
  #search = null;
  /** @type {Result | null} */
  #result = null;
  /**
   * @param {(phrase: string, fields: string[]) => Promise<DataView>} ask for the rows that hold a
   *   phrase
   * @param {() => void} found called when words were looked for, also where that came to nothing
   */
  constructor(ask, found) {
    this.ask = ask;
    this.found = found;
  }
  /**
   * Other data are here; until words are looked for among them, the rows that matched match.
   *
   * @param {Table} table
   * @param {Texts} texts
   * @param {To} [to] where the rows of those before are, of the first data none
   */
  take(table, texts3, to) {
    const before2 = this.#search;
    this.#matcher = new Matcher(table);
    this.#search = new Search(table.rows, texts3, this.ask, () => {
      this.outdate();
      this.found();
    });
    if (to) this.#search.after(before2, to);
    this.outdate();
  }
  /**
   * The result; there once data were taken.
   *
   * @param {Filters} filters
   * @param {Once | null} once
   * @returns {Result}
   */
  of(filters, once) {
    this.#result ??= /** @type {Matcher} */
    this.#matcher.match(
      filters,
      /** @type {Search} */
      this.#search.found(filters),
      once
    );
    return this.#result;
  }
  /** What the result rests on has changed. */
  outdate() {
    this.#result = null;
  }
  /** Whether texts are still looked through; the result is then without the words asked for. */
  get searching() {
    return this.#search?.pending ?? false;
  }
  /** Why the last search came to nothing, "" if it did not. */
  get searchFault() {
    return this.#search?.fault ?? "";
  }
  /** Lets go of the data. */
  rest() {
    this.#matcher = this.#search = this.#result = null;
  }
};

// js/views/look.js
var Look = class {
  /** @type {Map<string, Set<(value: unknown) => void>>} */
  #listeners = /* @__PURE__ */ new Map();
  /** A part keeps something at this moment, which is no news to any part. */
  #keeping = false;
  /** @param {Model} model */
  constructor(model) {
    this.model = model;
    model.on("change:look", this.#changed);
  }
  /** @returns {Looks} */
  get all() {
    const look = this.model.get("look");
    return look && typeof look === "object" && !Array.isArray(look) ? (
      /** @type {Looks} */
      look
    ) : {};
  }
  /**
   * @param {string} part
   * @returns {unknown} undefined where it looks as it opens by default
   */
  of(part2) {
    return Object.hasOwn(this.all, part2) ? this.all[part2] : void 0;
  }
  /**
   * Notes what the user has made of a part; `undefined` for what it opens as by default.
   *
   * @param {string} part
   * @param {unknown} value
   */
  keep(part2, value) {
    const { [part2]: before2, ...others } = this.all;
    if (JSON.stringify(before2) === JSON.stringify(value)) return;
    this.#keeping = true;
    this.model.set("look", value === void 0 ? others : {
      ...others,
      [part2]: value
    });
    this.#keeping = false;
    this.model.save_changes();
  }
  /**
   * Puts all parts into another state, as a saved view does.
   *
   * @param {Looks} looks
   */
  show(looks) {
    this.model.set("look", looks);
    this.model.save_changes();
  }
  /**
   * @param {string} part
   * @param {(value: unknown) => void} listener called at once, and again when the part is to look
   *   otherwise; not for what is kept here
   * @returns {() => void} stops listening
   */
  on(part2, listener) {
    const listeners = this.#listeners.get(part2) ?? /* @__PURE__ */ new Set();
    this.#listeners.set(part2, listeners.add(listener));
    listener(this.of(part2));
    return () => listeners.delete(listener);
  }
  close() {
    this.model.off("change:look", this.#changed);
    this.#listeners.clear();
  }
  #changed = () => {
    if (this.#keeping) return;
    this.#listeners.forEach((listeners, part2) => {
      const value = this.of(part2);
      listeners.forEach((listener) => listener(value));
    });
  };
};

// js/kernel/moves.js
var gone = () => -1;
var same2 = (row) => row;
function movedBy(from, before2) {
  const now = new Int32Array(before2).fill(-1);
  from.forEach((old, row) => {
    if (old >= 0) now[old] = row;
  });
  return (row) => now[row] ?? -1;
}

// js/kernel/data.js
var Data = class {
  /** The columns, renewed in place. @type {Table | null} */
  table = null;
  /** Who sent them and what can be done with them. @type {Header | null} */
  header = null;
  /** Which data these are; it grows with every correction. */
  get generation() {
    return this.header?.generation ?? 0;
  }
  /** @param {Message} message */
  open({ content: { header }, buffers }) {
    this.header = header;
    return this.table = decodeTable(header, buffers[0]);
  }
  /**
   * @param {Message} message
   * @returns {To | null} where the rows of those before are; null for data that are no newer, of
   *   which nothing is taken
   */
  renew({ content, buffers }) {
    const { header, since, moved: moved2 } = content;
    if ((header.generation ?? 0) <= this.generation) return null;
    const table = (
      /** @type {Table} */
      this.table
    );
    const follows = since === this.generation;
    const to = !follows ? gone : moved2 ? movedBy(numbersOf(buffers[1]), table.rows) : same2;
    renew(table, decodeTable(header, buffers[0]));
    Object.assign(
      /** @type {Header} */
      this.header,
      header
    );
    return to;
  }
  /** Lets go of them. */
  rest() {
    this.table = this.header = null;
  }
};
function numbersOf({ buffer, byteOffset, byteLength }) {
  return new Int32Array(buffer.slice(byteOffset, byteOffset + byteLength));
}

// js/kernel/kernel.js
var GONE = /* @__PURE__ */ new Set([
  "restarting",
  "autorestarting",
  "terminating",
  "dead"
]);
function watchKernel(model, onGone) {
  let told = false;
  const tell = () => {
    if (!told) onGone();
    told = true;
  };
  const status = (_, now) => {
    if (GONE.has(now)) tell();
  };
  model.on("comm_live_update", tell);
  const place3 = (
    /** @type {any} */
    model.widget_manager
  );
  const session = place3?.context?.sessionContext ?? place3?.kernel;
  session?.statusChanged?.connect(status);
  session?.kernelChanged?.connect(tell);
  return () => {
    model.off("comm_live_update", tell);
    session?.statusChanged?.disconnect(status);
    session?.kernelChanged?.disconnect(tell);
  };
}

// js/kernel/messages.js
var Closed = class extends Error {
};
var Gone = class extends Error {
  constructor() {
    super("The kernel that held this was restarted or has stopped; run the cell again.");
  }
};
var PATIENCE_MS = 1e3;
var Channel = class {
  /** @type {Map<string, {resolve: (m: Message) => void, reject: (e: Error) => void}>} */
  #pending = /* @__PURE__ */ new Map();
  /** @type {Set<ReturnType<typeof setTimeout>>} */
  #timers = /* @__PURE__ */ new Set();
  #closed = false;
  #asked = 0;
  /** @type {Line} */
  #line = "open";
  // Every page that shows this model hears every answer; the prefix tells one's own apart.
  #prefix = Math.random().toString(36).slice(2);
  /**
   * @param {Model} model
   * @param {(message: Message) => void} onPush messages that answer no question
   * @param {(line: Line) => void} onLine
   */
  constructor(model, onPush, onLine) {
    this.model = model;
    this.onPush = onPush;
    this.onLine = onLine;
    model.on("msg:custom", this.receive);
    this.unwatch = watchKernel(model, () => this.#hangUp());
  }
  /**
   * @param {{type: string, [key: string]: unknown}} question
   * @param {{long?: boolean, bytes?: ArrayBuffer}} [how] `long`: whoever asks says himself that the
   *   answer takes its time, which then does not mean that the kernel is busy with something else;
   *   `bytes` go along
   * @returns {Promise<Message>}
   */
  ask(question, { long = false, bytes } = {}) {
    if (this.#closed) return Promise.reject(new Closed());
    if (this.#line === "gone") return Promise.reject(new Gone());
    const id = `${this.#prefix}-${++this.#asked}`;
    const answer = new Promise((resolve, reject) => this.#pending.set(id, {
      resolve,
      reject
    }));
    if (!long) this.#bePatient(id);
    if (bytes) this.model.send({
      ...question,
      id
    }, void 0, [
      bytes
    ]);
    else this.model.send({
      ...question,
      id
    });
    return (
      /** @type {Promise<Message>} */
      answer
    );
  }
  /** @param {string} id */
  #bePatient(id) {
    const timer = setTimeout(() => {
      this.#timers.delete(timer);
      if (this.#pending.has(id)) this.#setLine("waiting");
    }, PATIENCE_MS);
    this.#timers.add(timer);
  }
  close() {
    this.#closed = true;
    this.model.off("msg:custom", this.receive);
    this.unwatch();
    this.#dropAll(new Closed());
  }
  #hangUp() {
    this.#setLine("gone");
    this.#dropAll(new Gone());
  }
  /** @param {Error} why */
  #dropAll(why) {
    this.#timers.forEach(clearTimeout);
    this.#timers.clear();
    this.#pending.forEach(({ reject }) => reject(why));
    this.#pending.clear();
  }
  /**
   * @param {any} content
   * @param {DataView<ArrayBuffer>[]} [buffers]
   */
  receive = (content, buffers = []) => {
    if (content?.id === void 0 || content.id === null) {
      this.onPush({
        content,
        buffers
      });
      return;
    }
    const waiter = this.#pending.get(content.id);
    if (!waiter) return;
    this.#pending.delete(content.id);
    if (!this.#pending.size) this.#setLine("open");
    if (content.type === "error") waiter.reject(new Error(content.message));
    else waiter.resolve({
      content,
      buffers
    });
  };
  /** @param {Line} line */
  #setLine(line) {
    if (line === this.#line || this.#line === "gone") return;
    this.#line = line;
    this.onLine(line);
  }
};

// js/kernel/delivery.js
var UNASKED_MS = 400;
var Delivery = class {
  /** What comes unasked, null once it has been let go. @type {Promise<Message> | null} */
  #unasked;
  /** @type {(message: Message) => void} */
  #given = () => {
  };
  /** What came unasked last, while the first data are not taken over. @type {Message | null} */
  #last = null;
  /** Whether the data have not been taken over, and will be. */
  #awaited = true;
  /** Ends the wait for what comes unasked. */
  #wake = () => {
  };
  /** Grows when data are let go of: whoever waited for them waits in vain. */
  #round = 0;
  /** @param {() => Promise<Message>} ask for the data */
  constructor(ask) {
    this.ask = ask;
    this.#unasked = new Promise((resolve) => this.#given = resolve);
  }
  /**
   * Data have come unasked.
   *
   * @param {Message} message
   */
  bring(message) {
    this.#given(message);
    if (this.#awaited) this.#last = message;
  }
  /**
   * The data, asked for where they do not come by themselves. Rejects with `Closed` where they were
   * let go of meanwhile, and with the kernel's fault.
   *
   * @returns {Promise<Message>}
   */
  async first() {
    this.#awaited = true;
    const round = this.#round;
    const unasked = this.#unasked;
    const come = unasked ? await Promise.race([
      unasked,
      this.#late()
    ]) : null;
    this.#wake();
    this.#check(round);
    const asked = come ?? this.ask();
    const message = await (unasked ? Promise.race([
      unasked,
      asked
    ]) : asked);
    this.#check(round);
    return message;
  }
  /**
   * The first data are taken over.
   *
   * @returns {Message | null} what came unasked last, which may be newer
   */
  taken() {
    const last = this.#last;
    this.#last = null;
    this.#awaited = false;
    return last;
  }
  /** The data were let go of: the next are asked for, at once. */
  rest() {
    this.#round++;
    this.#wake();
    this.#unasked = this.#last = null;
    this.#awaited = false;
  }
  /** @param {number} round */
  #check(round) {
    if (round !== this.#round) throw new Closed();
  }
  /** @returns {Promise<null>} */
  #late() {
    return new Promise((resolve) => {
      const timer = setTimeout(() => resolve(null), UNASKED_MS);
      this.#wake = () => {
        clearTimeout(timer);
        resolve(null);
      };
    });
  }
};

// js/kernel/plotly.js
var KEY = Symbol.for("workbench.explorer.plotly");
var OTHERS_MS = 5e3;
async function loadPlotly(fetchScript) {
  const shared = page();
  if (shared.loading) {
    const theirs = await Promise.race([
      shared.loading.catch(() => null),
      pause(OTHERS_MS)
    ]);
    if (theirs) return theirs;
  }
  const ours = fetchScript().then(evaluate);
  shared.loading = ours;
  ours.catch(() => {
    if (shared.loading === ours) shared.loading = null;
  });
  return ours;
}
function page() {
  const holder = (
    /** @type {any} */
    globalThis
  );
  holder[KEY] ??= {
    loading: null
  };
  return holder[KEY];
}
function evaluate(script) {
  const before2 = Object.getOwnPropertyDescriptor(globalThis, "Plotly");
  const url = URL.createObjectURL(wrapped(script));
  const element = document.createElement("script");
  element.src = url;
  return new Promise((resolve, reject) => {
    element.onload = () => resolve(
      /** @type {any} */
      globalThis.Plotly
    );
    element.onerror = () => reject(new Error("Plotly.js could not be read."));
    document.head.append(element);
  }).finally(() => {
    if (before2) Object.defineProperty(globalThis, "Plotly", before2);
    else delete /** @type {any} */
    globalThis.Plotly;
    element.remove();
    URL.revokeObjectURL(url);
  });
}
function wrapped(script) {
  return new Blob([
    "(function (define, module, exports) {",
    script,
    "\n}).call(window);"
  ], {
    type: "text/javascript"
  });
}
function pause(ms) {
  return new Promise((resolve) => setTimeout(() => resolve(null), ms));
}
function unpack(packed) {
  const bytes = new Blob([
    packed
  ]);
  return new Response(bytes.stream().pipeThrough(new DecompressionStream("gzip"))).blob();
}

// js/kernel/notebook.js
var VIEW = "application/vnd.jupyter.widget-view+json";
function standsInNotebook(model) {
  const context2 = (
    /** @type {any} */
    model.widget_manager?.context
  );
  const cells = context2?.model?.cells;
  const id = model.get("_widget_id");
  if (!id || !cells || context2.isDisposed || !context2.isReady || !aloneWithKernel(context2)) {
    return null;
  }
  for (const { outputs } of cells) {
    for (let i = 0; i < (outputs?.length ?? 0); i++) {
      if (outputs.get(i).data?.[VIEW]?.model_id === id) return true;
    }
  }
  return false;
}
function aloneWithKernel({ sessionContext }) {
  const kernel = sessionContext?.session?.kernel?.id;
  if (!kernel) return false;
  const sessions = [
    ...sessionContext.sessionManager?.running?.() ?? []
  ];
  const notebooks = sessions.filter((each) => each.type === "notebook");
  return notebooks.filter((each) => each.kernel?.id === kernel).length === 1;
}

// js/kernel/presence.js
var Presence = class {
  #views = 0;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #timer;
  #closed = false;
  /**
   * @param {Model} model
   * @param {{rest: () => void, tell: (sure: boolean) => Promise<unknown>}} on `rest` lets go of
   *   what the kernel can send again; `tell` tells it that nothing here shows the widget
   */
  constructor(model, { rest, tell }) {
    this.model = model;
    this.rest = rest;
    this.tell = tell;
    this.patience_s = 20;
    this.#wait(this.#look);
  }
  /** @returns {() => void} for when the view goes */
  enter() {
    this.#views++;
    clearTimeout(this.#timer);
    return () => {
      this.#views--;
      this.#wait(this.#look);
    };
  }
  /** Whether something here shows it or will. */
  get seen() {
    return this.#views > 0 || standsInNotebook(this.model) === true;
  }
  close() {
    this.#closed = true;
    clearTimeout(this.#timer);
  }
  /** Not while a view shows it. @param {() => void} next */
  #wait(next) {
    clearTimeout(this.#timer);
    if (!this.#closed && !this.#views) this.#timer = setTimeout(next, this.patience_s * 1e3);
  }
  #look = () => {
    const stands = standsInNotebook(this.model);
    if (stands) return this.#wait(this.#look);
    this.rest();
    if (stands === false) this.#ask(false, () => this.#wait(this.#makeSure));
  };
  #makeSure = () => {
    if (standsInNotebook(this.model) === false) this.#ask(true, () => {
    });
    else this.#wait(this.#look);
  };
  /**
   * @param {boolean} sure
   * @param {() => void} then
   */
  #ask(sure2, then) {
    this.tell(sure2).then(then, () => {
    });
  }
};

// js/kernel/stories.js
var Stories = class {
  /** @type {Once | null} */
  #once = null;
  /** @type {Promise<DataView<ArrayBuffer>> | null} */
  #asked = null;
  /** Whether there are data that could be counted so. */
  #here = false;
  /**
   * @param {Model} model
   * @param {() => Promise<DataView<ArrayBuffer>>} ask for the number of each row's statement, uint32
   * @param {() => void} changed called when rows are counted otherwise than before
   */
  constructor(model, ask, changed2) {
    this.model = model;
    this.ask = ask;
    this.changed = changed2;
    model.on("change:count", this.#changed);
  }
  /** Whether each story is to be counted once. */
  get counted() {
    return this.model.get("count") === "stories";
  }
  /** Which rows are one, where each story is counted once and that is known by now. */
  get once() {
    return this.counted ? this.#once : null;
  }
  /** @param {boolean} stories */
  count(stories) {
    this.model.set("count", stories ? "stories" : "quotes");
    this.model.save_changes();
  }
  /** Other data are here, of which nothing is known yet. */
  take() {
    this.rest();
    this.#here = true;
    if (this.counted) this.#ask();
  }
  /** Lets go of what is known of the data. */
  rest() {
    this.#here = false;
    this.#once = this.#asked = null;
  }
  close() {
    this.model.off("change:count", this.#changed);
    this.rest();
  }
  #changed = () => {
    if (this.counted && this.#here) this.#ask();
    this.changed();
  };
  async #ask() {
    if (this.#asked) return;
    const asked = this.#asked = this.ask();
    try {
      const { buffer, byteOffset, byteLength } = await asked;
      if (asked !== this.#asked) return;
      this.#once = onceOf(new Uint32Array(buffer.slice(byteOffset, byteOffset + byteLength)));
    } catch {
      if (asked !== this.#asked) return;
      this.#asked = null;
      this.count(false);
    }
    this.changed();
  }
};

// js/kernel/texts.js
var KEPT2 = 5e3;
var Texts = class {
  /** @type {Map<number, QuoteText>} */
  #known = /* @__PURE__ */ new Map();
  /** @type {Map<number, Promise<boolean>>} by row the question that is out for it */
  #asked = /* @__PURE__ */ new Map();
  /** @type {Listeners<[Set<number>]>} */
  #listeners = new Listeners();
  /** Grows when rows are numbered anew: what was asked for by the old numbers is then nothing. */
  #numbering = 0;
  /** @param {(rows: number[]) => Promise<QuoteText[]>} fetch */
  constructor(fetch) {
    this.fetch = fetch;
    this.complete = false;
    this.fault = null;
  }
  /**
   * All texts at once, for a frame small enough to send whole; nothing is then asked for.
   *
   * @param {QuoteText[]} texts
   */
  fill(texts3) {
    this.#forgetAll();
    texts3.forEach((text2, row) => this.#known.set(row, text2));
    this.complete = true;
  }
  /**
   * @param {number} row
   * @returns {QuoteText | undefined}
   */
  get(row) {
    return this.#known.get(row);
  }
  /**
   * @param {string} id a row's stable name
   * @returns {number | undefined} its number, where its text is here
   */
  rowOf(id) {
    for (const [row, text2] of this.#known) if (text2.id === id) return row;
    return void 0;
  }
  /**
   * Another text for a row that is known: it was corrected. Whoever shows it is told.
   *
   * @param {number} row
   * @param {QuoteText} text
   */
  put(row, text2) {
    if (!this.#known.has(row)) return;
    this.#known.set(row, text2);
    this.#listeners.tell(/* @__PURE__ */ new Set([
      row
    ]));
  }
  /**
   * The rows have other numbers, some of them other texts.
   *
   * @param {To} to
   * @param {[number, QuoteText][] | null} changed by their new numbers; null where that is too many
   */
  move(to, changed2) {
    const before2 = changed2 ? this.#known : /* @__PURE__ */ new Map();
    this.#forgetAll();
    for (const [row, text2] of before2) {
      const now = to(row);
      if (now >= 0) this.#known.set(now, text2);
    }
    for (const [row, text2] of changed2 ?? []) this.#known.set(row, text2);
  }
  /**
   * @param {(rows: Set<number>) => void} listener told which rows' texts are others now
   * @returns {() => void}
   */
  listen(listener) {
    return this.#listeners.add(listener);
  }
  /**
   * Resolves true when texts have arrived that were not there, false when there was nothing to
   * ask for: what is on its way already is not waited for.
   *
   * @param {number[]} rows
   * @returns {Promise<boolean>}
   */
  load(rows) {
    const lacking4 = rows.filter((row) => !this.#known.has(row) && !this.#asked.has(row));
    if (!lacking4.length) return Promise.resolve(false);
    const coming = this.#bring(lacking4).finally(() => {
      for (const row of lacking4) {
        if (this.#asked.get(row) === coming) this.#asked.delete(row);
      }
    });
    lacking4.forEach((row) => this.#asked.set(row, coming));
    return coming;
  }
  /**
   * Resolves when a row's text is here, whoever has asked for it.
   *
   * @param {number} row
   * @returns {Promise<boolean>}
   */
  have(row) {
    return this.#asked.get(row) ?? this.load([
      row
    ]);
  }
  /** @param {number[]} lacking @returns {Promise<boolean>} */
  async #bring(lacking4) {
    const numbering = this.#numbering;
    const texts3 = await this.fetch(lacking4);
    if (numbering !== this.#numbering) return true;
    lacking4.forEach((row, i) => this.#known.set(row, texts3[i]));
    this.#forgetOldest();
    return true;
  }
  #forgetAll() {
    this.#known = /* @__PURE__ */ new Map();
    this.#asked.clear();
    this.#numbering++;
  }
  #forgetOldest() {
    if (this.complete) return;
    for (const row of this.#known.keys()) {
      if (this.#known.size <= KEPT2) return;
      this.#known.delete(row);
    }
  }
};

// js/kernel/session.js
var Session = class {
  /** @type {Listeners<[]>} */
  #listeners = new Listeners();
  /** @type {Listeners<[To]>} */
  #movers = new Listeners();
  /** Draw the views again, from data that are asked for again. @type {Listeners<[]>} */
  #renewals = new Listeners();
  #data = new Data();
  /** @type {Promise<Table> | null} */
  #ready = null;
  /** What the theme lab hears unasked. @type {((message: Message) => void) | null} */
  lab = null;
  /** @param {Model} model */
  constructor(model) {
    this.model = model;
    this.line = "open";
    this.channel = new Channel(model, (message) => this.#push(message), (line) => {
      this.line = line;
      this.#tell();
    });
    this.presence = new Presence(model, {
      rest: () => this.rest(),
      tell: (sure2) => this.channel.ask({
        type: "unseen",
        sure: sure2
      }, {
        long: true
      })
    });
    this.delivery = new Delivery(() => this.channel.ask({
      type: "data"
    }));
    this.texts = this.#newTexts();
    this.results = new Results((phrase, fields) => this.#bytes({
      type: "search",
      phrases: [
        phrase
      ],
      fields
    }), () => this.#tell());
    this.stories = new Stories(model, () => this.#bytes({
      type: "statements"
    }), () => this.#changed());
    this.inForce = new InForce(model, () => this.#changed());
    this.corrections = new Corrections(this);
    this.look = new Look(model);
  }
  /** The data; asked for when somebody wants it. @returns {Promise<Table>} */
  get ready() {
    if (!this.#ready) {
      this.#ready = this.#open();
      this.#ready.catch(() => {
      });
    }
    return this.#ready;
  }
  /** The columns; there once `ready` has resolved, and renewed in place. @returns {Table} */
  get table() {
    return (
      /** @type {Table} */
      this.#data.table
    );
  }
  /** Who sent the data and what can be done with it; there once `ready` has resolved. */
  get header() {
    return (
      /** @type {Header} */
      this.#data.header
    );
  }
  /** Which data these are; it grows with every correction. */
  get generation() {
    return this.#data.generation;
  }
  /** The filters in force, in canonical form. @returns {Filters} */
  get filters() {
    return this.inForce.filters;
  }
  /**
   * Puts other filters in force; `more` goes on with the last change.
   *
   * @param {Filters} filters
   * @param {{more?: boolean}} [how]
   */
  change(filters, how) {
    this.inForce.change(filters, how);
  }
  /** The present filters' result; there once `ready` has resolved. @returns {Result} */
  get result() {
    return this.results.of(this.filters, this.stories.once);
  }
  /**
   * @param {() => void} listener called when filters or the kernel's being busy have changed
   * @returns {() => void}
   */
  listen(listener) {
    return this.#listeners.add(listener);
  }
  /**
   * @param {(to: To) => void} mover told before all others that data have come again, in which rows
   *   may have other numbers
   * @returns {() => void}
   */
  follow(mover) {
    return this.#movers.add(mover);
  }
  plotly() {
    return loadPlotly(async () => unpack(await this.#bytes({
      type: "plotly"
    })));
  }
  /** The kernel has other data from now on. */
  renew() {
    this.rest();
    this.#renewals.tell();
  }
  /**
   * @param {() => void} renew
   * @returns {() => void}
   */
  onRenewal(renew2) {
    return this.#renewals.add(renew2);
  }
  /** Lets go of all that the kernel can send again; a view that comes asks for it. */
  rest() {
    this.#ready = null;
    [
      this.#data,
      this.delivery,
      this.results,
      this.stories
    ].forEach((part2) => part2.rest());
    this.texts = this.#newTexts();
  }
  close() {
    const parts2 = [
      this.inForce,
      this.stories,
      this.presence,
      this.look
    ];
    parts2.forEach((part2) => part2.close());
    this.channel.close();
    this.#listeners.clear();
    this.#movers.clear();
    this.#renewals.clear();
    this.rest();
  }
  #newTexts() {
    return new Texts(async (rows) => (await this.channel.ask({
      type: "texts",
      rows
    })).content.texts);
  }
  /** @param {{type: string, [key: string]: unknown}} question that is answered with bytes */
  async #bytes(question) {
    return (await this.channel.ask(question)).buffers[0];
  }
  /** @param {Message} message that answers no question */
  #push(message) {
    const { type } = message.content;
    if (type === "seen?" && this.presence.seen) {
      this.channel.ask({
        type: "seen"
      }, {
        long: true
      }).catch(() => {
      });
    }
    if (type === "lab") this.lab?.(message);
    if (type !== "data") return;
    this.delivery.bring(message);
    if (this.#data.table) this.#renew(message);
  }
  async #open() {
    const message = await this.delivery.first();
    const { header, texts: texts3 } = message.content;
    const table = this.#data.open(message);
    this.presence.patience_s = header.unseen_s ?? this.presence.patience_s;
    if (texts3) this.texts.fill(texts3);
    this.results.take(table, this.texts);
    this.stories.take();
    const last = this.delivery.taken();
    if (last) this.#renew(last);
    return table;
  }
  /**
   * Corrections have made other data of those that are here: filters, views and texts stay.
   *
   * @param {Message} message
   */
  #renew(message) {
    const to = this.#data.renew(message);
    if (!to) return;
    const { texts: texts3, changed: changed2 } = message.content;
    if (texts3) this.texts.fill(texts3);
    else this.texts.move(to, changed2);
    this.results.take(this.table, this.texts, to);
    this.stories.take();
    this.corrections.arrived(to);
    this.#movers.tell(to);
    this.#tell();
  }
  /** Filters or the way of counting are others. */
  #changed() {
    this.results.outdate();
    this.#tell();
  }
  #tell() {
    this.#listeners.tell();
  }
};

// js/dom.js
function h(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === "function") element.addEventListener(name, value);
    else if (value !== null) element.setAttribute(name, String(value));
  }
  element.append(...children.filter((child) => child !== null));
  return element;
}
function inSight(element) {
  return element.isConnected && !element.closest("[hidden]");
}
var ENGLISH = new Intl.NumberFormat("en");
function number(n) {
  return ENGLISH.format(n);
}
function count(n, one, many = `${one}s`) {
  return `${number(n)} ${n === 1 ? one : many}`;
}
function unique(what2) {
  return `wb-${what2}-${Math.random().toString(36).slice(2)}`;
}

// js/correct/dialog.js
var Dialog = class {
  /** @type {HTMLElement | null} */
  #before = null;
  /** What takes the focus where that which had it is gone. @type {() => void} */
  #otherwise = () => {
  };
  /**
   * @param {string} name of its class
   * @param {string} heading
   * @param {...HTMLElement} body
   */
  constructor(name, heading, ...body) {
    const id = unique("dialog");
    this.heading = h("h3", {
      id
    }, heading);
    this.element = h("dialog", {
      class: `wb-dialog ${name}`,
      tabindex: -1,
      "aria-labelledby": id,
      close: () => this.#closed(),
      // What happens in it is no business of the list or the article behind it.
      keydown: (event) => event.stopPropagation(),
      click: (event) => event.target === this.element && this.close()
    }, h("div", {
      class: "wb-sheet"
    }, this.heading, ...body));
  }
  get isOpen() {
    return this.element.open;
  }
  /**
   * @param {HTMLElement} first takes the focus
   * @param {() => void} [otherwise] takes it afterwards where what has it now is gone by then
   */
  open(first, otherwise = () => {
  }) {
    this.#before = /** @type {HTMLElement | null} */
    document.activeElement;
    this.#otherwise = otherwise;
    if (!this.isOpen) this.element.showModal();
    first.focus();
  }
  close() {
    if (this.isOpen) this.element.close();
  }
  #closed() {
    const before2 = this.#before;
    this.#before = null;
    if (before2?.isConnected && before2.checkVisibility()) before2.focus({
      preventScroll: true
    });
    else this.#otherwise();
  }
};

// js/correct/suggest.js
var OFFERED = 7;
var Suggest = class {
  /** @type {Name[]} */
  #names = [];
  /** @type {string[]} */
  #shown = [];
  #at = -1;
  #id = unique("suggest");
  /**
   * @param {string} label
   * @param {() => void} onChange
   */
  constructor(label, onChange) {
    this.onChange = onChange;
    this.input = h("input", {
      type: "text",
      class: "wb-field-input",
      role: "combobox",
      autocomplete: "off",
      spellcheck: "false",
      "aria-autocomplete": "list",
      "aria-expanded": "false",
      "aria-controls": this.#id,
      dir: "auto",
      input: () => {
        this.#offer(this.input.value);
        onChange();
      },
      keydown: (event) => this.#key(event),
      blur: () => this.#hide()
    });
    this.list = h("ul", {
      id: this.#id,
      role: "listbox",
      class: "wb-offers",
      "aria-label": label
    });
    this.list.hidden = true;
    this.element = h("div", {
      class: "wb-field"
    }, h("label", {}, h("span", {}, label), this.input), this.list);
  }
  get value() {
    return this.input.value.trim() || null;
  }
  /**
   * @param {string | null} value
   * @param {Name[]} names
   */
  show(value, names2) {
    this.put(value);
    this.#names = names2;
    this.#hide();
  }
  /** Another value, of the same names. @param {string | null} value */
  put(value) {
    this.input.value = value ?? "";
  }
  /** @param {string} typed */
  #offer(typed) {
    this.#shown = offered(this.#names, typed);
    this.#at = -1;
    this.list.replaceChildren(...this.#shown.map((name, i) => h("li", {
      role: "option",
      id: `${this.#id}-${i}`,
      "aria-selected": "false",
      dir: "auto",
      // Before the field loses the focus, and with it the list.
      mousedown: (event) => {
        event.preventDefault();
        this.#take(name);
      }
    }, name)));
    const open = this.#shown.length > 0;
    this.list.hidden = !open;
    this.input.setAttribute("aria-expanded", String(open));
    this.#mark();
  }
  #hide() {
    this.list.hidden = true;
    this.#at = -1;
    this.input.setAttribute("aria-expanded", "false");
    this.input.removeAttribute("aria-activedescendant");
  }
  /** @param {string} name */
  #take(name) {
    this.input.value = name;
    this.#hide();
    this.onChange();
  }
  #mark() {
    [
      ...this.list.children
    ].forEach((item2, i) => item2.setAttribute("aria-selected", String(i === this.#at)));
    if (this.#at < 0) this.input.removeAttribute("aria-activedescendant");
    else this.input.setAttribute("aria-activedescendant", `${this.#id}-${this.#at}`);
  }
  /** @param {KeyboardEvent} event */
  #key(event) {
    const { key } = event;
    const open = !this.list.hidden;
    if (key === "ArrowDown" || key === "ArrowUp") {
      if (!open) this.#offer(this.input.value);
      const { length } = this.#shown;
      const by = key === "ArrowDown" ? 1 : -1;
      if (length) this.#at = (this.#at + 1 + by + length + 1) % (length + 1) - 1;
      this.#mark();
    } else if (key === "Enter" && open && this.#at >= 0) {
      this.#take(this.#shown[this.#at]);
    } else if (key === "Escape" && open) {
      this.#hide();
    } else return;
    event.preventDefault();
    event.stopPropagation();
  }
};
function offered(names2, typed) {
  const wanted = folded(typed.trim());
  const found = [];
  for (const { name, weight } of names2) {
    const small2 = folded(name);
    const at = small2.indexOf(wanted);
    if (at < 0 || small2 === wanted && name === typed) continue;
    const rank2 = at === 0 ? 0 : small2[at - 1] === " " ? 1 : 2;
    found.push({
      name,
      weight,
      rank: rank2
    });
  }
  found.sort((a, b) => a.rank - b.rank || b.weight - a.weight || (a.name < b.name ? -1 : 1));
  return found.slice(0, OFFERED).map(({ name }) => name);
}

// js/correct/fields.js
var KINDS = [
  "direct",
  "mixed",
  "indirect"
];
var BROUGHT = [
  "role",
  "institution"
];
var Fields = class {
  /** Those of `BROUGHT` that were written in. @type {Set<string>} */
  touched = /* @__PURE__ */ new Set();
  /** @param {Session} session */
  constructor(session) {
    this.session = session;
    this.onChange = () => {
    };
    this.onSpeaker = () => {
    };
    const changed2 = () => this.onChange();
    const touching = (name) => () => {
      this.touched.add(name);
      this.onChange();
    };
    this.speaker = new Suggest("Speaker", () => {
      this.onChange();
      this.onSpeaker();
    });
    this.role = new Suggest("Role", touching("role"));
    this.institution = new Suggest("Institution", touching("institution"));
    this.kind = h("select", {
      class: "wb-select",
      change: changed2
    }, ...KINDS.map((kind) => h("option", {
      value: kind
    }, kind)));
    this.themes = h("div", {
      class: "wb-theme-boxes"
    });
    this.element = h("div", {
      class: "wb-fields"
    }, this.speaker.element, this.role.element, this.institution.element, h("div", {
      class: "wb-field"
    }, h("label", {}, h("span", {}, "Kind of quote"), this.kind)), h("fieldset", {
      class: "wb-field wb-themes-field"
    }, h("legend", {}, "Themes"), this.themes));
  }
  /**
   * Shows what a speaker brings along, but for what was written in.
   *
   * @param {{role: string | null, institution: string | null}} known
   */
  bring(known) {
    for (const name of BROUGHT) if (!this.touched.has(name)) this[name].put(known[name]);
  }
  /** @param {Values} values */
  show(values) {
    this.touched.clear();
    const speakers = namesOf(this.session, "speaker");
    this.speaker.show(text(values.speaker), speakers);
    this.role.show(text(values.role), []);
    this.institution.show(text(values.institution), namesOf(this.session, "institution"));
    this.kind.value = text(values.kind) ?? KINDS[0];
    const own = (
      /** @type {string[]} */
      values.themes ?? []
    );
    const known = this.session.corrections.here.themes ?? [];
    const all = [
      .../* @__PURE__ */ new Set([
        ...own,
        ...known
      ])
    ];
    this.themes.replaceChildren(...all.map((theme) => this.#themeBox(theme, own.includes(theme))));
  }
  /** @returns {Values} */
  get values() {
    const boxes = [
      ...this.themes.querySelectorAll("input")
    ];
    return {
      speaker: this.speaker.value,
      role: this.role.value,
      institution: this.institution.value,
      kind: this.kind.value,
      themes: boxes.filter((box) => box.checked).map(({ value }) => value)
    };
  }
  /** @param {Field} field */
  input(field) {
    if (field === "themes") return this.themes.querySelector("input") ?? this.kind;
    return field === "kind" ? this.kind : this[field].input;
  }
  /**
   * @param {string} theme
   * @param {boolean} checked
   */
  #themeBox(theme, checked) {
    const box = h("input", {
      type: "checkbox",
      class: "wb-check",
      value: theme,
      change: () => this.onChange()
    });
    box.checked = checked;
    return h("label", {
      class: "wb-theme-box",
      dir: "auto"
    }, box, h("span", {}, theme));
  }
};
function namesOf({ table, result }, name) {
  const place3 = table.facets.findIndex((facet) => facet.name === name);
  const counts = result.all(place3).values;
  return table.facets[place3].values.map((value, i) => ({
    name: value,
    weight: counts[i]
  }));
}
function differences(before2, after) {
  const found = {};
  for (const [field, value] of Object.entries(after)) {
    const old = before2[
      /** @type {Field} */
      field
    ];
    const alike = Array.isArray(value) && Array.isArray(old) ? value.length === old.length && value.every((each) => old.includes(each)) : value === old;
    if (!alike) found[field] = value;
  }
  return found;
}
function text(value) {
  return Array.isArray(value) ? value.join(", ") : value;
}

// js/correct/editor.js
var PAUSE_MS = 150;
var Editor = class {
  /** @type {Task | null} */
  #task = null;
  /** What the row would say if only the speaker in the field were changed. @type {Brought | null} */
  #brought = null;
  #asked = 0;
  /** @param {Session} session */
  constructor(session) {
    this.fields = new Fields(session);
    this.fields.onChange = () => this.#say();
    this.fields.onSpeaker = () => void this.#bring();
    this.known = h("p", {
      class: "wb-quiet wb-brought",
      role: "status"
    });
    this.quote = h("blockquote", {
      class: "wb-quote wb-edited",
      dir: "auto"
    });
    this.why = h("input", {
      type: "text",
      class: "wb-field-input",
      autocomplete: "off"
    });
    this.button = h("button", {
      type: "submit",
      class: "wb-button wb-primary"
    });
    this.everywhere = h("button", {
      type: "button",
      class: "wb-button",
      title: "Correct this speaker\u2019s name or institution in all quotes",
      click: () => this.#goEverywhere()
    }, "In all quotes \u2026");
    const form = h("form", {
      class: "wb-editor",
      submit: (event) => {
        event.preventDefault();
        this.#save();
      }
    }, this.quote, this.fields.element, this.known, h("div", {
      class: "wb-field"
    }, h("label", {}, h("span", {}, "Why (optional)"), this.why)), h("div", {
      class: "wb-buttons"
    }, this.button, h("button", {
      type: "button",
      class: "wb-button",
      click: () => this.dialog.close()
    }, "Cancel"), this.everywhere, h("span", {
      class: "wb-quiet"
    }, "Enter saves, Escape leaves it as it is.")));
    this.dialog = new Dialog("wb-editor-dialog", "", form);
    this.element = this.dialog.element;
  }
  /** @param {Task} task */
  open(task) {
    this.#task = task;
    this.#known(null, "");
    this.dialog.heading.textContent = task.heading;
    this.quote.textContent = task.quote;
    this.fields.show(task.values);
    this.why.value = "";
    this.everywhere.hidden = !task.everywhere;
    this.#say();
    const first = this.fields.input(task.first ?? "speaker");
    this.dialog.open(first, task.otherwise);
    if (first instanceof HTMLInputElement) first.select();
  }
  close() {
    this.dialog.close();
  }
  #goEverywhere() {
    const task = this.#task;
    const { speaker } = this.fields.values;
    this.dialog.close();
    task?.everywhere?.(
      /** @type {string | null} */
      speaker
    );
  }
  /** Shows role and institution of the speaker who is named now. */
  async #bring() {
    const task = this.#task;
    const { speaker } = this.fields.values;
    const asked = ++this.#asked;
    this.#brought = null;
    if (!task) return;
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
    if (asked !== this.#asked) return;
    if (speaker === task.values.speaker || typeof speaker !== "string") {
      const { role, institution } = task.values;
      const before2 = (
        /** @type {Brought} */
        {
          role,
          institution
        }
      );
      this.#known(speaker === null ? {
        role: null,
        institution: null
      } : before2, "");
    } else {
      const brought = await task.brought(speaker).catch(() => null);
      if (asked !== this.#asked || !brought) return;
      const some = brought.role || brought.institution;
      this.#known(brought, some ? `Role and institution: what is known of ${speaker}.` : `No role and no institution are known of ${speaker}.`);
    }
  }
  /**
   * @param {Brought | null} brought
   * @param {string} words
   */
  #known(brought, words2) {
    this.#asked++;
    this.#brought = brought;
    this.known.textContent = words2;
    this.known.hidden = !words2;
    if (brought) this.fields.bring(brought);
    this.#say();
  }
  #say() {
    const changes = Object.keys(this.#changes());
    this.button.textContent = changes.length ? `Save ${count(changes.length, "change")}` : this.#task?.unchanged ?? "Save";
  }
  #changes() {
    if (!this.#task) return {};
    const { values, touched } = this.fields;
    const changes = differences({
      ...this.#task.values,
      ...this.#brought
    }, values);
    if ("speaker" in changes && !this.#brought) {
      for (const name of touched) changes[name] = values[
        /** @type {Field} */
        name
      ];
    }
    return changes;
  }
  #save() {
    const task = this.#task;
    const changes = this.#changes();
    this.dialog.close();
    task?.save(changes, this.why.value.trim());
  }
};

// js/correct/words.js
var FIELDS2 = {
  speaker: "Speaker",
  role: "Role",
  institution: "Institution",
  kind: "Kind of quote",
  themes: "Themes"
};
var DEEDS = {
  confirm: "Confirmed",
  reject: "Rejected as no quote",
  add: "Added by hand",
  note: "Note",
  bookmark: "Bookmarked",
  unbookmark: "Bookmark removed",
  undo: "Taken back"
};
function valueWords(value) {
  const words2 = Array.isArray(value) ? value.join(", ") : value;
  return words2 || "(none)";
}
function entryWords({ what: what2, field, old, new: value, who, why }) {
  const by = who ? ` by ${who}` : "";
  const reason = why ? [
    h("span", {
      class: "wb-why",
      dir: "auto"
    }, ` (${why})`)
  ] : [];
  if (what2 !== "change") {
    const note2 = what2 === "note" && value ? [
      `: ${valueWords(value)}`
    ] : [];
    return [
      `${DEEDS[what2] ?? what2}${by}`,
      ...note2,
      ...reason
    ];
  }
  return [
    `${FIELDS2[field ?? ""] ?? field}: `,
    h("del", {
      dir: "auto"
    }, valueWords(old)),
    " ",
    h("ins", {
      dir: "auto"
    }, valueWords(value)),
    by,
    ...reason
  ];
}
function trail(text2) {
  const { changes, note: note2, bookmarked, rejected } = text2;
  const deeds = changes.filter(({ what: what2 }) => [
    "confirm",
    "change",
    "add"
  ].includes(what2));
  if (!deeds.length && !note2 && !bookmarked && !rejected) return null;
  return h("div", {
    class: "wb-trail"
  }, rejected ? h("p", {
    class: "wb-deed wb-rejected"
  }, "Rejected as no quote.") : null, bookmarked ? h("p", {
    class: "wb-deed wb-star"
  }, "\u2605 Bookmarked") : null, ...deeds.map((entry3) => h("p", {
    class: "wb-deed"
  }, ...entryWords(entry3))), note2 ? h("p", {
    class: "wb-note",
    dir: "auto"
  }, note2) : null);
}
function marks({ bookmarked, note: note2, rejected }) {
  const signs = [
    rejected ? sign("\u2717", "Rejected as no quote") : null,
    bookmarked ? sign("\u2605", "Bookmarked") : null,
    note2 ? sign("\u270E", `Note: ${note2}`) : null
  ].filter((each) => each !== null);
  return signs.length ? h("span", {
    class: "wb-marks"
  }, ...signs, " ") : null;
}
function sign(letter, words2) {
  return h("span", {
    role: "img",
    "aria-label": words2,
    title: words2
  }, letter);
}

// js/correct/everywhere.js
var WAYS = [
  {
    how: "same_as",
    words: "is another name of"
  },
  {
    how: "institution",
    words: "belongs to the institution"
  },
  {
    how: "not_a",
    words: "is not a person",
    value: "person"
  },
  {
    how: "not_a",
    words: "is nobody who speaks",
    value: "speaker"
  }
];
var COMPARED = [
  "speaker",
  "speaker_kind",
  "role",
  "institution"
];
var Everywhere = class {
  #name = "";
  #previewed = false;
  #asked = 0;
  /** @type {(words: string, fault?: boolean) => void} */
  #say = () => {
  };
  /** @param {Session} session */
  constructor(session) {
    this.session = session;
    const group = unique("everywhere");
    this.ways = WAYS.map(({ words: words2 }, i) => {
      const radio = h("input", {
        type: "radio",
        name: group,
        change: () => this.#stated()
      });
      radio.checked = i === 0;
      return {
        radio,
        element: h("label", {
          class: "wb-way"
        }, radio, h("span", {}, words2))
      };
    });
    this.value = new Suggest("Name", () => this.#stated());
    this.words = h("p", {
      class: "wb-quiet",
      role: "status"
    });
    this.rows = h("ul", {
      class: "wb-previewed",
      tabindex: 0,
      "aria-label": "Rows that change"
    });
    this.lines = h("pre", {
      class: "wb-sources-lines",
      tabindex: 0,
      "aria-label": "sources.yml"
    });
    this.button = h("button", {
      type: "submit",
      class: "wb-button wb-primary"
    });
    const form = h("form", {
      class: "wb-editor",
      submit: (event) => this.#submit(event)
    }, h("div", {
      role: "radiogroup",
      "aria-label": "This name"
    }, ...this.ways.map((w) => w.element)), this.value.element, this.words, this.rows, this.lines, h("div", {
      class: "wb-buttons"
    }, this.button, h("button", {
      type: "button",
      class: "wb-button",
      click: () => this.dialog.close()
    }, "Cancel")));
    this.dialog = new Dialog("wb-everywhere", "", form);
    this.element = this.dialog.element;
  }
  /**
   * @param {string} name
   * @param {{other: string | null, names: {[how: string]: Name[]}, otherwise: () => void,
   *   say: (words: string, fault?: boolean) => void}} how `other` is what it was changed to
   */
  open(name, { other, names: names2, otherwise, say }) {
    this.#name = name;
    this.#say = say;
    this.names = names2;
    this.dialog.heading.textContent = `\u201C${name}\u201D, in all quotes`;
    this.ways[0].radio.checked = true;
    this.value.show(other, names2.same_as);
    this.#stated();
    this.dialog.open(this.value.input, otherwise);
  }
  close() {
    this.#asked++;
    this.dialog.close();
  }
  get #way() {
    return WAYS[this.ways.findIndex(({ radio }) => radio.checked)];
  }
  /** What is stated is other than what was previewed. */
  #stated() {
    this.#asked++;
    this.#previewed = false;
    const { how, value } = this.#way;
    this.value.element.hidden = value !== void 0;
    this.value.show(this.value.value, this.names?.[how] ?? []);
    this.words.textContent = "";
    this.rows.hidden = this.lines.hidden = true;
    this.button.textContent = "Show what changes";
  }
  /** @param {Event} event */
  async #submit(event) {
    event.preventDefault();
    const { how, value } = this.#way;
    const question = {
      type: "everywhere",
      name: this.#name,
      [how]: value ?? this.value.value
    };
    const dry = !this.#previewed;
    const asked = ++this.#asked;
    this.words.textContent = dry ? "Looking through all quotes \u2026" : "Changing them \u2026";
    try {
      const { content } = await this.session.channel.ask({
        ...question,
        dry
      }, {
        long: true
      });
      if (!dry) this.#changed(content.rows);
      else if (asked === this.#asked) this.#preview(content);
    } catch (error) {
      if (asked === this.#asked) this.words.textContent = /** @type {Error} */
      error.message;
    }
  }
  /** @param {number} rows */
  #changed(rows) {
    this.dialog.close();
    this.session.corrections.stated();
    this.#say(`${count(rows, "quote")} changed; sources.yml says so.`);
  }
  /** @param {{rows: number, changed: Changed[], lines: string}} preview */
  #preview({ rows, changed: changed2, lines: lines2 }) {
    this.#previewed = true;
    const some = changed2.length < rows ? `, the first ${number(changed2.length)} of them here` : "";
    this.words.textContent = rows ? `This changes ${count(rows, "quote")}${some}. Into sources.yml come the lines below.` : "No quote changes.";
    this.rows.replaceChildren(...changed2.map(changedItem));
    this.rows.hidden = !rows;
    this.lines.textContent = lines2;
    this.lines.hidden = !lines2;
    this.button.textContent = rows ? `Change ${count(rows, "quote")}` : "Write it anyway";
  }
};
function changedItem(row) {
  const parts2 = COMPARED.flatMap((name) => {
    const [before2, after] = [
      row[`${name}_before`],
      row[`${name}_after`]
    ];
    if (before2 === after) return [];
    return [
      `${FIELDS2[name] ?? "Kind of speaker"}: `,
      h("del", {
        dir: "auto"
      }, before2 ?? "(none)"),
      " ",
      h("ins", {
        dir: "auto"
      }, after ?? "(none)"),
      " "
    ];
  });
  return h("li", {}, h("p", {
    class: "wb-deed"
  }, ...parts2), h("p", {
    class: "wb-quiet wb-clipped",
    dir: "auto"
  }, row.quote ?? ""));
}

// js/correct/notepad.js
var Notepad = class {
  /** @type {(note: string) => void} */
  #save = () => {
  };
  constructor() {
    this.quote = h("blockquote", {
      class: "wb-quote wb-edited",
      dir: "auto"
    });
    this.text = h("textarea", {
      class: "wb-field-input",
      rows: 5,
      dir: "auto",
      "aria-label": "Note",
      keydown: (event) => {
        if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) this.#done(event);
      }
    });
    const form = h("form", {
      class: "wb-editor",
      submit: (event) => this.#done(event)
    }, this.quote, this.text, h("div", {
      class: "wb-buttons"
    }, h("button", {
      type: "submit",
      class: "wb-button wb-primary"
    }, "Save the note"), h("button", {
      type: "button",
      class: "wb-button",
      click: () => this.dialog.close()
    }, "Cancel"), h("span", {
      class: "wb-quiet"
    }, "Ctrl+Enter saves; an empty note is removed.")));
    this.dialog = new Dialog("wb-notepad", "Note", form);
    this.element = this.dialog.element;
  }
  /**
   * @param {{quote: string, note: string | null, save: (note: string) => void,
   *   otherwise: () => void}} task
   */
  open({ quote, note: note2, save, otherwise }) {
    this.#save = save;
    this.quote.textContent = quote;
    this.text.value = note2 ?? "";
    this.dialog.open(this.text, otherwise);
  }
  close() {
    this.dialog.close();
  }
  /** @param {Event} event */
  #done(event) {
    event.preventDefault();
    this.dialog.close();
    this.#save(this.text.value.trim());
  }
};

// js/correct/desk.js
var SHOWN_MS = 6e3;
var Desk = class {
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #hiding;
  /**
   * @param {Session} session
   * @param {(row: number) => void} read shows a row in its article
   * @param {() => void} focus gives the focus to what is read
   */
  constructor(session, read3, focus) {
    const { corrections } = session;
    this.session = session;
    this.read = read3;
    this.focus = focus;
    this.corrections = corrections;
    this.editor = new Editor(session);
    this.notepad = new Notepad();
    this.all = new Everywhere(session);
    this.words = h("span", {
      role: "status"
    });
    this.back = h("button", {
      type: "button",
      class: "wb-link",
      title: "u, in the list and in the article",
      click: () => this.undo()
    }, "Undo");
    this.told = h("div", {
      class: "wb-told-box",
      hidden: ""
    }, this.words, this.back);
    this.element = h("div", {
      class: "wb-desk"
    }, this.editor.element, this.notepad.element, this.all.element, this.told);
    this.unlisten = corrections.listen((told) => this.#say(told));
  }
  /** Whether rows can be corrected here. */
  get can() {
    return this.corrections.can;
  }
  /** @param {number} row */
  confirm(row) {
    return this.corrections.confirm(row);
  }
  /** @param {number} row */
  reject(row) {
    return this.corrections.reject(row);
  }
  /** @param {number} row */
  bookmark(row) {
    return this.corrections.bookmark(row);
  }
  undo() {
    return this.corrections.undoLast();
  }
  /**
   * Opens the form for a row.
   *
   * @param {number} row
   * @param {{first?: Field, heading?: string, then?: (written: Promise<boolean>) => void}} [how]
   *   `first` takes the focus, `then` comes when something was said, and whether it is written
   */
  edit(row, { first = "speaker", heading = "Correct this quote", then = () => {
  } } = {}) {
    const text2 = this.session.texts.get(row);
    if (!text2 || this.#refused()) return;
    const { id } = text2;
    this.editor.open({
      heading,
      quote: text2.quote,
      values: {
        ...text2,
        themes: text2.themes
      },
      first,
      unchanged: "Confirm as right",
      otherwise: this.focus,
      brought: (name) => this.#brought({
        quote: id,
        name
      }),
      everywhere: this.corrections.here.everywhere && text2.speaker !== null ? (other) => this.#everywhere(
        /** @type {string} */
        text2.speaker,
        other
      ) : void 0,
      save: (changes, why) => {
        const now = this.#rowOf(id, row);
        const { corrections } = this;
        const some = Object.keys(changes).length > 0;
        then(some ? corrections.change(now, changes, why) : corrections.confirm(now));
      }
    });
  }
  /** @param {number} row */
  note(row) {
    const text2 = this.session.texts.get(row);
    if (!text2 || this.#refused()) return;
    this.notepad.open({
      quote: text2.quote,
      note: text2.note,
      save: (note2) => {
        if (note2 !== (text2.note ?? "")) this.corrections.note(this.#rowOf(text2.id, row), note2);
      },
      otherwise: this.focus
    });
  }
  /**
   * Asks who says words of an article that are no quote yet, and adds them.
   *
   * @param {Selected} selected
   */
  add(selected) {
    if (this.#refused()) return;
    const kind = kindOf(selected.text);
    const values = {
      speaker: null,
      role: null,
      institution: null,
      kind,
      themes: []
    };
    this.editor.open({
      heading: "Add this statement",
      quote: selected.text,
      values: {
        ...values,
        kind: null
      },
      unchanged: "Add the statement",
      otherwise: this.focus,
      brought: (name) => this.#brought({
        ...selected,
        name
      }),
      save: (changes, why) => void this.#added({
        ...selected,
        fields: {
          kind,
          ...changes
        },
        why
      })
    });
    this.editor.fields.kind.value = kind;
  }
  close() {
    clearTimeout(this.#hiding);
    this.unlisten();
    this.editor.close();
    this.notepad.close();
    this.all.close();
  }
  /**
   * Corrects a speaker in all rows.
   *
   * @param {string} name
   * @param {string | null} other what the field of the speaker says now
   */
  #everywhere(name, other) {
    this.all.open(name, {
      other: other === name ? null : other,
      names: {
        same_as: namesOf(this.session, "speaker"),
        institution: namesOf(this.session, "institution")
      },
      otherwise: this.focus,
      say: (words2, fault = false) => this.#say({
        words: words2,
        fault
      })
    });
  }
  /** @param {any} question */
  async #brought(question) {
    return (await this.session.channel.ask({
      type: "brought",
      ...question
    })).content;
  }
  /** @param {any} statement */
  async #added(statement) {
    try {
      const row = await this.corrections.add(statement);
      if (row !== null) this.read(row);
    } catch (error) {
      this.#say({
        words: `Not added: ${/** @type {Error} */
        error.message}`,
        fault: true
      });
    }
  }
  /** Whether nothing can be corrected here; it is then said why. */
  #refused() {
    if (this.can) return false;
    this.#say({
      words: this.corrections.here.why_not ?? "",
      fault: true
    });
    return true;
  }
  /**
   * Where a row is by now: while a form was open data may have come in which it has another number.
   *
   * @param {string} id
   * @param {number} row
   */
  #rowOf(id, row) {
    const { texts: texts3 } = this.session;
    return texts3.get(row)?.id === id ? row : texts3.rowOf(id) ?? row;
  }
  /** @param {Told} told */
  #say({ words: words2, fault }) {
    clearTimeout(this.#hiding);
    this.words.textContent = words2;
    this.told.hidden = words2 === "";
    this.told.toggleAttribute("data-fault", fault);
    this.back.hidden = fault || !this.can;
    this.#hiding = setTimeout(() => {
      if (!this.told.contains(document.activeElement)) this.told.hidden = true;
    }, SHOWN_MS);
  }
};
var OPENS = /^["“„«‘'‹]/u;
var CLOSES = /["”“»’'›][.,!?]?$/u;
function kindOf(words2) {
  if (OPENS.test(words2) && CLOSES.test(words2)) return "direct";
  return /["“”„«»]/u.test(words2) ? "mixed" : "indirect";
}

// js/drawer.js
var Drawer = class {
  #narrow = false;
  #open = false;
  /**
   * @param {HTMLElement} side the filters
   * @param {HTMLElement} main what they stand in the place of
   */
  constructor(side, main) {
    this.side = side;
    this.main = main;
    side.id ||= unique("filters");
    side.tabIndex = -1;
    this.element = h("button", {
      type: "button",
      class: "wb-button wb-drawer",
      "aria-controls": side.id,
      click: () => this.#turn(),
      keydown: (event) => this.#key(event)
    }, "Filters");
    const done = h("button", {
      type: "button",
      class: "wb-button",
      click: () => this.#leave()
    }, "Show what matches");
    this.foot = h("div", {
      class: "wb-drawer-foot"
    }, done);
    side.append(this.foot);
    side.addEventListener("keydown", (event) => this.#key(event));
    this.fit("middle");
  }
  /** @param {Room} room */
  fit(room) {
    this.#narrow = room === "narrow";
    this.element.hidden = !this.#narrow;
    this.foot.hidden = !this.#narrow;
    this.#show(this.#open && this.#narrow);
  }
  #turn() {
    this.#show(!this.#open);
    if (this.#open) this.side.focus();
  }
  /** @param {boolean} open */
  #show(open) {
    this.#open = open;
    this.element.setAttribute("aria-expanded", String(open));
    this.side.toggleAttribute("data-folded", this.#narrow && !open);
    this.main.inert = open;
    if (open) this.side.scrollTop = 0;
  }
  #leave() {
    this.#show(false);
    this.element.focus();
  }
  /** @param {KeyboardEvent} event */
  #key(event) {
    if (!this.#open || event.key !== "Escape" || event.defaultPrevented) return;
    event.stopPropagation();
    this.#leave();
  }
};

// js/facets/choice.js
function choice(legend2, ways, onChoose) {
  const name = unique("choice");
  const radios = ways.map((_, i) => h("input", {
    type: "radio",
    name,
    change: () => onChoose(i)
  }));
  radios[0].checked = true;
  const element = h("fieldset", {
    class: "wb-choice"
  }, h("legend", {}, legend2), ...ways.map(({ label, title }, i) => h("label", {
    title
  }, radios[i], h("span", {}, label))));
  return {
    element,
    get chosen() {
      return radios.findIndex((radio) => radio.checked);
    },
    /** @param {number} i */
    show(i) {
      radios[i].checked = true;
    }
  };
}

// js/facets/folded.js
var Folded = class {
  /**
   * @param {string} label
   * @param {(Node | null)[]} body
   * @param {boolean} closed
   * @param {() => void} onOpen
   */
  constructor(label, body, closed, onOpen) {
    this.onOpen = onOpen;
    this.chosen = h("span", {
      class: "wb-badge"
    });
    this.button = h("button", {
      type: "button",
      class: "wb-fold",
      click: () => this.#fold(!this.closed)
    }, h("span", {
      class: "wb-arrow",
      "aria-hidden": "true"
    }), h("span", {}, label), this.chosen);
    this.body = h("div", {
      class: "wb-folded"
    }, ...body);
    this.element = h("div", {
      role: "group",
      class: "wb-facet",
      "aria-label": label
    }, h("h3", {}, this.button), this.body);
    this.count(0);
    this.#fold(closed);
  }
  get closed() {
    return this.body.hidden;
  }
  /** How many filters are set in it, which is to be seen when it is folded up. @param {number} n */
  count(n) {
    this.chosen.hidden = n === 0;
    const words2 = n ? `${n} set` : "";
    if (this.chosen.textContent !== words2) this.chosen.textContent = words2;
  }
  /** @param {boolean} closed */
  #fold(closed) {
    this.body.hidden = closed;
    this.button.setAttribute("aria-expanded", String(!closed));
    if (!closed) this.onOpen();
  }
};

// js/facets/confidencefacet.js
var BARS = 20;
var ConfidenceView = class {
  /** @type {{of: Float32Array, codes: Uint8Array} | null} */
  #codes = null;
  #frame = 0;
  /** Changes since the slider was taken hold of, which are one step to undo. */
  #moves = 0;
  #released = false;
  /** @type {{result: Result, filters: Filters} | null} */
  #state = null;
  /** @param {Page} page */
  constructor(page2) {
    this.page = page2;
    this.bars = Array.from({
      length: BARS
    }, (_, i) => h("span", {
      class: "wb-bin",
      title: `${edge(i).toFixed(2)} to ${edge(i + 1).toFixed(2)}`
    }));
    this.slider = h("input", {
      type: "range",
      min: 0,
      max: 1,
      step: 0.01,
      "aria-label": "Least confidence",
      input: () => this.#later(),
      change: () => this.#released = true
    });
    this.words = h("p", {
      class: "wb-quiet"
    });
    this.section = new Folded("Confidence", [
      h("div", {
        class: "wb-bins",
        "aria-hidden": "true"
      }, ...this.bars),
      this.slider,
      this.words
    ], false, () => this.#draw());
    this.element = this.section.element;
    this.element.dataset.section = "confidence";
  }
  /**
   * @param {Result} result
   * @param {Filters} filters
   */
  update(result, filters) {
    this.#state = {
      result,
      filters
    };
    this.section.count(filters.min_confidence === void 0 ? 0 : 1);
    this.#draw();
  }
  close() {
    cancelAnimationFrame(this.#frame);
  }
  #draw() {
    if (!this.#state || this.section.closed) return;
    const { result, filters } = this.#state;
    const least = filters.min_confidence ?? 0;
    const { confidence: confidence2 } = this.page.table;
    if (this.#codes?.of !== confidence2) {
      this.#codes = {
        of: confidence2,
        codes: binCodes(confidence2)
      };
    }
    const counts = result.under("confidence", this.#codes.codes, BARS + 1);
    const most = Math.max(1, ...counts.subarray(1));
    this.bars.forEach((bar, i) => {
      const quotes = counts[i + 1];
      bar.style.setProperty("--wb-share", String(quotes / most));
      bar.classList.toggle("wb-out", edge(i + 1) <= least);
      bar.title = `${edge(i).toFixed(2)} to ${edge(i + 1).toFixed(2)}: ${count(quotes, "quote")}`;
    });
    if (!this.#frame) this.slider.value = String(least);
    const words2 = least ? `At least ${least}` : "Any confidence";
    this.words.textContent = words2;
    this.slider.setAttribute("aria-valuetext", `${words2}: ${number(result.counted)} quotes match`);
  }
  /** A slider speaks many times a frame; the page follows once. */
  #later() {
    cancelAnimationFrame(this.#frame);
    if (this.#released) this.#moves = 0;
    this.#released = false;
    this.#frame = requestAnimationFrame(() => {
      this.#frame = 0;
      const least = Number(this.slider.value);
      const { session } = this.page;
      const more = this.#moves++ > 0;
      if (this.#released) this.#moves = 0;
      session.change(withArgument(session.filters, "min_confidence", least || void 0), {
        more
      });
    });
  }
};
function edge(i) {
  return i / BARS;
}
function binCodes(confidence2) {
  const edges = Float32Array.from({
    length: BARS
  }, (_, i) => edge(i));
  const codes2 = new Uint8Array(confidence2.length);
  for (let row = 0; row < codes2.length; row++) {
    const value = confidence2[row];
    let bar = Math.min(BARS - 1, Math.floor(value * BARS));
    if (bar < BARS - 1 && value >= edges[bar + 1]) bar++;
    codes2[row] = value >= 0 ? bar + 1 : 0;
  }
  return codes2;
}

// js/filter/ranking.js
var NONE = "(none)";
function rank(facet, counts, all, wish = {}) {
  const { zeros = false, most = Infinity, named = null } = wish;
  const chosen2 = new Set(wish.chosen);
  const excluded2 = new Set(wish.excluded);
  const set = /* @__PURE__ */ new Set([
    ...chosen2,
    ...excluded2
  ]);
  const worth = (i) => counts.values[i] > 0 || zeros && all.values[i] > 0;
  const places = [
    ...set
  ].filter((v) => v !== MISSING).map((v) => facet.values.indexOf(v));
  const kept = new Set(places.filter((i) => i >= 0 && (!named || named(i))));
  const { first, found } = firstOf(facet.values.length, most, counts.values, all.values, {
    wanted: (i) => (worth(i) || kept.has(i)) && (!named || named(i))
  });
  const late = [
    ...kept
  ].filter((i) => !first.includes(i)).sort(order(counts.values, all.values));
  const entries = [
    ...first,
    ...late
  ].map((i) => ({
    value: (
      /** @type {string | null} */
      facet.values[i]
    ),
    label: labelAt(facet, i),
    count: counts.values[i],
    all: all.values[i],
    chosen: chosen2.has(facet.values[i]),
    excluded: excluded2.has(facet.values[i])
  }));
  const none = counts.missing || set.has(MISSING) || zeros && all.missing;
  if (!none || named?.(-1) === false) return {
    entries,
    found
  };
  entries.push({
    value: MISSING,
    label: NONE,
    count: counts.missing,
    all: all.missing,
    chosen: chosen2.has(MISSING),
    excluded: excluded2.has(MISSING)
  });
  return {
    entries,
    found: found + 1
  };
}
function labelOf(facet, value) {
  if (value === MISSING) return NONE;
  const i = facet.labels ? facet.values.indexOf(value) : -1;
  return i < 0 ? value : labelAt(facet, i);
}
function labelAt(facet, i) {
  return facet.labels ? facet.labels[i] : facet.values[i];
}
function firstOf(length, most, counts, all, { wanted }) {
  const before2 = order(counts, all);
  let first = [];
  let found = 0;
  let last = -1;
  const room = 2 * most + 64;
  for (let i = 0; i < length; i++) {
    if (!wanted(i)) continue;
    found++;
    if (last >= 0 && before2(last, i) < 0) continue;
    first.push(i);
    if (first.length < room) continue;
    first = first.sort(before2).slice(0, most);
    last = first[most - 1] ?? -1;
  }
  return {
    first: first.sort(before2).slice(0, most),
    found
  };
}
function order(counts, all) {
  return (a, b) => counts[b] - counts[a] || all[b] - all[a] || a - b;
}

// js/keys.js
var ANYWHERE = [
  {
    does: "search",
    keys: [
      "/"
    ],
    words: "to the search"
  },
  {
    does: "help",
    keys: [
      "?"
    ],
    words: "this help"
  },
  {
    does: "undo",
    keys: [
      "Ctrl+Z"
    ],
    words: "take back the last filter"
  },
  {
    does: "redo",
    keys: [
      "Ctrl+Shift+Z",
      "Ctrl+Y"
    ],
    words: "put it back"
  }
];
var WITHIN = [
  {
    does: "next",
    keys: [
      "ArrowRight"
    ],
    words: "the next one (also \u2193 among values)"
  },
  {
    does: "before",
    keys: [
      "ArrowLeft"
    ],
    words: "the one before (also \u2191 among values)"
  },
  {
    does: "first",
    keys: [
      "Home"
    ],
    words: "the first"
  },
  {
    does: "last",
    keys: [
      "End"
    ],
    words: "the last"
  }
];
var ROWS = [
  {
    does: "next",
    keys: [
      "ArrowDown"
    ],
    words: "next quote"
  },
  {
    does: "before",
    keys: [
      "ArrowUp"
    ],
    words: "quote before"
  },
  {
    does: "further",
    keys: [
      "PageDown"
    ],
    words: "a screen further"
  },
  {
    does: "back",
    keys: [
      "PageUp"
    ],
    words: "a screen back"
  },
  {
    does: "first",
    keys: [
      "Home"
    ],
    words: "the first quote, or place in a quote"
  },
  {
    does: "last",
    keys: [
      "End"
    ],
    words: "the last quote, or place in a quote"
  }
];
var ROW = [
  {
    does: "into",
    keys: [
      "ArrowRight"
    ],
    words: "into a quote: its name, institution, themes"
  },
  {
    does: "out",
    keys: [
      "ArrowLeft"
    ],
    words: "back, and to the heading of the group"
  },
  {
    does: "press",
    keys: [
      "Enter",
      " "
    ],
    words: "open the article, press a button, fold a group"
  },
  {
    does: "leave",
    keys: [
      "Escape"
    ],
    words: "back to the whole quote"
  },
  {
    does: "copy",
    keys: [
      "Ctrl+C"
    ],
    words: "copy the quote with its citation"
  }
];
var READING = [
  {
    does: "next",
    keys: [
      "ArrowRight",
      "n"
    ],
    words: "next quote"
  },
  {
    does: "before",
    keys: [
      "ArrowLeft",
      "p"
    ],
    words: "quote before"
  },
  {
    does: "leave",
    keys: [
      "Escape"
    ],
    words: "back to the list"
  }
];
var CORRECTING = [
  {
    does: "confirm",
    keys: [
      "y"
    ],
    words: "this row is right"
  },
  {
    does: "edit",
    keys: [
      "e"
    ],
    words: "correct speaker, institution, role, kind or themes"
  },
  {
    does: "reject",
    keys: [
      "x"
    ],
    words: "not a quote"
  },
  {
    does: "note",
    keys: [
      "m"
    ],
    words: "write a note"
  },
  {
    does: "bookmark",
    keys: [
      "b"
    ],
    words: "bookmark"
  },
  {
    does: "undo",
    keys: [
      "u"
    ],
    words: "undo the last correction"
  }
];
var ADDING = [
  {
    does: "add",
    keys: [
      "a"
    ],
    words: "add a quote that was missed (in an article)"
  }
];
var REVIEWING = [
  {
    does: "right",
    keys: [
      "y"
    ],
    words: "right"
  },
  {
    does: "speaker",
    keys: [
      "s"
    ],
    words: "wrong speaker"
  },
  {
    does: "institution",
    keys: [
      "i"
    ],
    words: "wrong institution"
  },
  {
    does: "reject",
    keys: [
      "x"
    ],
    words: "not a quote"
  },
  {
    does: "next",
    keys: [
      "n"
    ],
    words: "next"
  },
  {
    does: "before",
    keys: [
      "p"
    ],
    words: "back"
  },
  {
    does: "undo",
    keys: [
      "u"
    ],
    words: "undo"
  }
];
function deedOf(among, pressed) {
  const name = nameOf(pressed);
  return among.find(({ keys }) => keys.includes(name))?.does ?? null;
}
function keyFor(among, does) {
  return (
    /** @type {Key<Does>} */
    among.find((each) => each.does === does)
  );
}
function nameOf({ key, ctrlKey, metaKey, altKey, shiftKey }) {
  if (!ctrlKey && !metaKey) return altKey ? `Alt+${key}` : key;
  return `Ctrl+${altKey ? "Alt+" : ""}${shiftKey ? "Shift+" : ""}${key.length === 1 ? key.toUpperCase() : key}`;
}

// js/arrows.js
function along(key, now, count2) {
  const does = deedOf(WITHIN, {
    key
  });
  if (!does) return null;
  return {
    next: (now + 1) % count2,
    before: (now + count2 - 1) % count2,
    first: 0,
    last: count2 - 1
  }[does];
}

// js/roving.js
var UP_AND_DOWN = {
  ArrowDown: "ArrowRight",
  ArrowUp: "ArrowLeft"
};
function rove(list) {
  let stop = null;
  const buttons = () => (
    /** @type {HTMLElement[]} */
    [
      ...list.querySelectorAll("button")
    ]
  );
  const settle = () => {
    const all = buttons();
    const pressed = all.find((button4) => button4.getAttribute("aria-pressed") === "true");
    const kept = stop && list.contains(stop) ? stop : null;
    stop = kept ?? pressed ?? all[0] ?? null;
    for (const button4 of all) {
      const place3 = button4 === stop ? "0" : "-1";
      if (button4.getAttribute("tabindex") !== place3) button4.setAttribute("tabindex", place3);
    }
  };
  list.addEventListener("focusin", ({ target: target2 }) => {
    if (target2 === stop || !(target2 instanceof HTMLElement)) return;
    stop = target2;
    settle();
  });
  list.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    const all = buttons();
    const now = all.indexOf(
      /** @type {HTMLElement} */
      event.target
    );
    const next = now < 0 ? null : along(UP_AND_DOWN[event.key] ?? event.key, now, all.length);
    if (next === null) return;
    event.preventDefault();
    all[next].focus();
  });
  return settle;
}

// js/facets/facets.js
var SHORT = 6;
var SEARCHED = 13;
var FEW = 3;
var PORTION = 200;
var FacetView = class {
  #expanded = false;
  #query = "";
  #drawn = PORTION;
  #watcher = new IntersectionObserver((seen) => this.#goOn(seen));
  /** The values' labels in small letters, made when first searched.
   * @type {{of: string[], labels: string[]} | null} */
  #small = null;
  /** @type {Map<string | null, HTMLLIElement>} */
  #items = /* @__PURE__ */ new Map();
  /** @type {{result: Result, filters: Filters} | null} */
  #state = null;
  /**
   * @param {Facet} facet
   * @param {number} place of the facet in the table
   * @param {(value: string | null) => void} onClick
   * @param {Node | null} [control] above the values
   */
  constructor(facet, place3, onClick, control = null) {
    this.facet = facet;
    this.place = place3;
    this.onClick = onClick;
    this.list = h("ul", {
      class: "wb-values",
      "aria-label": facet.label
    });
    this.settle = rove(this.list);
    this.end = h("div", {
      class: "wb-values-end",
      "aria-hidden": "true"
    });
    this.#watcher.observe(this.end);
    this.more = h("button", {
      type: "button",
      class: "wb-link",
      click: () => this.#expand()
    });
    this.nothing = h("p", {
      class: "wb-quiet"
    });
    this.search = facet.values.length >= SEARCHED ? this.#searchBox() : null;
    const body = [
      control,
      this.search,
      this.list,
      this.end,
      this.nothing,
      this.more
    ];
    this.section = new Folded(facet.label, body, facet.closed, () => this.#draw());
    this.element = this.section.element;
    this.element.dataset.section = facet.name;
  }
  /**
   * @param {Result} result
   * @param {Filters} filters
   */
  update(result, filters) {
    this.#state = {
      result,
      filters
    };
    const { name } = this.facet;
    this.section.count(chosen(filters, name).length + excluded(filters, name).length);
    this.#draw();
  }
  #searchBox() {
    const box = h("input", {
      type: "search",
      "aria-label": `Find ${this.facet.label.toLowerCase()}`,
      input: () => {
        this.#query = folded(box.value);
        this.#drawn = PORTION;
        this.#draw();
      }
    });
    return h("label", {
      class: "wb-search"
    }, "Find", box);
  }
  #expand() {
    this.#expanded = !this.#expanded;
    this.#drawn = PORTION;
    this.#draw();
  }
  /** @param {IntersectionObserverEntry[]} seen */
  #goOn(seen) {
    if (!seen.some(({ isIntersecting }) => isIntersecting)) return;
    this.#drawn += PORTION;
    this.#draw();
    this.#watcher.unobserve(this.end);
    this.#watcher.observe(this.end);
  }
  close() {
    this.#watcher.disconnect();
  }
  #draw() {
    if (!this.#state || this.section.closed) return;
    const { result, filters } = this.#state;
    const { entries, found } = rank(this.facet, result.crossed(this.place), result.all(this.place), {
      chosen: chosen(filters, this.facet.name),
      excluded: excluded(filters, this.facet.name),
      most: this.#expanded || this.#query ? this.#drawn : SHORT,
      named: this.#query ? this.#named : null
    });
    const longest = Math.max(1, ...entries.map((entry3) => entry3.count));
    const items = entries.map((entry3) => this.#item(entry3, longest));
    this.#put(items);
    this.#items = new Map(entries.map((entry3, i) => [
      entry3.value,
      items[i]
    ]));
    this.settle();
    this.end.hidden = found <= entries.length || !(this.#expanded || this.#query);
    this.#say(found, entries.length);
  }
  /** @param {number} i */
  #named = (i) => {
    const { values } = this.facet;
    if (this.#small?.of !== values) {
      this.#small = {
        of: values,
        labels: values.map((_, at) => folded(labelAt(this.facet, at)))
      };
    }
    return (i < 0 ? NONE : this.#small.labels[i]).includes(this.#query);
  };
  /** @param {HTMLLIElement[]} items */
  #put(items) {
    const now = this.list.children;
    if (now.length === items.length && items.every((item2, i) => item2 === now[i])) return;
    const focused = document.activeElement;
    this.list.replaceChildren(...items);
    if (focused instanceof HTMLElement && this.list.contains(focused)) focused.focus();
  }
  /**
   * @param {number} found
   * @param {number} shown
   */
  #say(found, shown2) {
    this.nothing.textContent = found ? "" : this.#query ? "Nothing found." : "No values.";
    this.nothing.hidden = found > 0;
    this.more.hidden = this.#query !== "" || found <= (this.#expanded ? SHORT : shown2);
    this.more.textContent = this.#expanded ? "Show fewer" : `Show all ${number(found)}`;
    if (this.search) this.search.hidden = this.#query === "" && found <= FEW;
    this.more.setAttribute("aria-expanded", String(this.#expanded));
  }
  /**
   * The value's own element, made once and then changed, so that the focus stays on it.
   *
   * @param {Ranked} entry
   * @param {number} longest
   */
  #item(entry3, longest) {
    const item2 = this.#items.get(entry3.value) ?? this.#newItem(entry3);
    showValue(
      /** @type {HTMLButtonElement} */
      item2.firstElementChild,
      entry3,
      longest
    );
    return item2;
  }
  /** @param {Ranked} entry */
  #newItem({ value, label }) {
    const { name } = this.facet;
    return h("li", {}, valueButton(name, label, value === null, () => this.onClick(value)));
  }
};
function valueButton(facet, label, missing, onClick) {
  return h("button", {
    type: "button",
    class: "wb-value",
    title: label,
    "data-facet": facet,
    "data-value": label,
    "data-missing": missing ? "1" : null,
    click: onClick
  }, h("span", {
    class: "wb-tick",
    "aria-hidden": "true"
  }), h("span", {
    class: "wb-name"
  }, label), h("span", {
    class: "wb-number"
  }));
}
function showValue(button4, { label, count: count2, chosen: chosen2, excluded: excluded2 }, longest) {
  const quotes = `${number(count2)} ${count2 === 1 ? "quote" : "quotes"}`;
  const words2 = `${label}, ${quotes}${excluded2 ? ", excluded" : ""}`;
  if (button4.getAttribute("aria-label") !== words2) {
    button4.setAttribute("aria-label", words2);
    button4.lastElementChild.textContent = number(count2);
  }
  const pressed = String(chosen2);
  if (button4.getAttribute("aria-pressed") !== pressed) button4.setAttribute("aria-pressed", pressed);
  button4.toggleAttribute("data-excluded", excluded2);
  const share2 = String(Math.round(1e3 * count2 / longest) / 1e3);
  if (button4.style.getPropertyValue("--wb-share") !== share2) {
    button4.style.setProperty("--wb-share", share2);
  }
}

// js/facets/dates.js
var DateView = class {
  /** @type {{codes: Codes, size: number, of: Int32Array} | null} */
  #days = null;
  /** The days that `span` is of. @type {Int32Array | null} */
  #of = null;
  /** @type {Map<string, HTMLLIElement>} */
  #items = /* @__PURE__ */ new Map();
  /** @type {{result: Result, filters: Filters} | null} */
  #state = null;
  /**
   * @param {Page} page
   * @param {(value: string | null) => void} onMissing a click on the rows without a date
   */
  constructor(page2, onMissing) {
    this.page = page2;
    this.span = spanOf(page2.table);
    this.#of = page2.table.days;
    this.all = h("button", {
      type: "button",
      class: "wb-link",
      click: () => this.#set()
    }, "All dates");
    this.list = h("ul", {
      class: "wb-values wb-periods",
      "aria-label": "Dates"
    });
    this.settle = rove(this.list);
    this.since = this.#dayInput("since", "From");
    this.until = this.#dayInput("until", "To");
    this.none = valueButton("published", NONE, true, () => onMissing(MISSING));
    const range = h("div", {
      class: "wb-range"
    }, this.since.element, this.until.element);
    const body = this.span ? [
      this.all,
      this.list,
      this.none,
      range
    ] : [
      h("p", {
        class: "wb-quiet"
      }, "No quote has a date.")
    ];
    this.section = new Folded("Date", body, false, () => this.#draw());
    this.element = this.section.element;
    this.element.dataset.section = "date";
  }
  /**
   * @param {Result} result
   * @param {Filters} filters
   */
  update(result, filters) {
    this.#state = {
      result,
      filters
    };
    const { since, until } = filters;
    const missing = [
      ...chosen(filters, "published"),
      ...excluded(filters, "published")
    ];
    this.section.count([
      since,
      until
    ].filter((day2) => day2 !== void 0).length + missing.length);
    this.#draw();
  }
  #draw() {
    if (!this.#state || !this.span || this.section.closed) return;
    const { days } = this.page.table;
    if (this.#of !== days) this.span = spanOf(this.page.table) ?? this.span;
    this.#of = days;
    const { result, filters } = this.#state;
    const { since, until } = filters;
    const shownPeriods = this.#periods(filters);
    const { counts, none: undated } = this.#counts(result, shownPeriods);
    this.all.hidden = since === void 0 && until === void 0;
    this.since.show(since);
    this.until.show(until);
    const found = shownPeriods.map((period, i) => ({
      period,
      label: period.name,
      count: counts[i],
      chosen: since === dayName(period.first) && until === dayName(period.last),
      excluded: false
    }));
    const longest = Math.max(1, undated, ...found.map(({ count: count2 }) => count2));
    const shown2 = found.filter((entry4) => entry4.count || entry4.chosen);
    const items = shown2.map((entry4) => {
      const item2 = this.#items.get(entry4.label) ?? this.#newItem(entry4.period);
      showValue(
        /** @type {HTMLButtonElement} */
        item2.firstElementChild,
        entry4,
        longest
      );
      return item2;
    });
    this.#put(items);
    this.#items = new Map(shown2.map((entry4, i) => [
      entry4.label,
      items[i]
    ]));
    const none = chosen(filters, "published").length > 0;
    const without2 = excluded(filters, "published").length > 0;
    this.none.hidden = !undated && !none && !without2;
    const entry3 = {
      label: NONE,
      count: undated,
      chosen: none,
      excluded: without2
    };
    showValue(this.none, entry3, longest);
  }
  /**
   * The periods of what is asked for: of a year the months, of a month the days.
   *
   * @param {Filters} filters
   */
  #periods({ since, until }) {
    const { first, last } = (
      /** @type {{first: number, last: number}} */
      this.span
    );
    const from = Math.max(first, since === void 0 ? first : dayNumber(since));
    const to = Math.min(last, until === void 0 ? last : dayNumber(until));
    return from > to ? [] : periods(from, to);
  }
  /**
   * How many quotes each period has, and how many have no day.
   *
   * @param {Result} result
   * @param {Period[]} shown
   */
  #counts(result, shown2) {
    const { table, session: { stories: { once } } } = this.page;
    const span = (
      /** @type {{first: number, last: number}} */
      this.span
    );
    if (this.#days?.of !== table.days) this.#days = {
      ...dayCodes(table, span),
      of: table.days
    };
    const { codes: codes2, size: size2 } = this.#days;
    if (!once) {
      const counts2 = result.under("date", codes2, size2);
      return {
        counts: shown2.map((period) => this.#sum(counts2, period)),
        none: counts2[0]
      };
    }
    const periodOf = new Uint32Array(size2).fill(shown2.length + 1);
    periodOf[0] = 0;
    shown2.forEach(({ first, last }, i) => {
      const end = Math.min(size2, last - span.first + 2);
      periodOf.fill(i + 1, Math.min(end, Math.max(1, first - span.first + 1)), end);
    });
    const counts = result.under("date", codes2.map((day2) => periodOf[day2]), shown2.length + 2);
    return {
      counts: [
        ...counts.subarray(1, -1)
      ],
      none: counts[0]
    };
  }
  /**
   * @param {Uint32Array} counts by day, from the second on
   * @param {Period} period
   */
  #sum(counts, { first, last }) {
    const start = (
      /** @type {{first: number}} */
      this.span.first
    );
    let sum = 0;
    const end = Math.min(last - start + 2, counts.length);
    for (let code = Math.max(1, first - start + 1); code < end; code++) sum += counts[code];
    return sum;
  }
  /** @param {Period} period */
  #newItem(period) {
    const days = [
      dayName(period.first),
      dayName(period.last)
    ];
    const button4 = valueButton("date", period.name, false, () => {
      const { since, until } = this.page.session.filters;
      const again = since === days[0] && until === days[1];
      if (again) this.#set();
      else this.#set(days[0], days[1]);
    });
    return h("li", {}, button4);
  }
  /** @param {HTMLLIElement[]} items */
  #put(items) {
    const focused = document.activeElement;
    const held = focused !== null && this.list.contains(focused);
    this.list.replaceChildren(...items);
    this.settle();
    if (!held) return;
    const next = this.list.contains(focused) ? focused : this.all.hidden ? this.list.querySelector("button") : this.all;
    if (next instanceof HTMLElement) next.focus();
  }
  /**
   * @param {string} [since]
   * @param {string} [until]
   */
  #set(since, until) {
    const { session } = this.page;
    session.change(withArgument(withArgument(session.filters, "since", since), "until", until));
  }
  /**
   * @param {"since" | "until"} name
   * @param {string} label
   */
  #dayInput(name, label) {
    const { session } = this.page;
    const input = h("input", {
      type: "date",
      "data-day": name,
      min: this.span && dayName(this.span.first),
      max: this.span && dayName(this.span.last),
      // Typed digit by digit a year is 2, 20, 202 first: it counts when the field is done with.
      change: () => session.change(withArgument(session.filters, name, input.value || void 0))
    });
    return {
      element: h("label", {}, label, input),
      /** @param {string | undefined} day */
      show: (day2) => {
        if (document.activeElement !== input || !day2) input.value = day2 ?? "";
      }
    };
  }
};

// js/filter/flagged.js
function countFlagged(result, filters, { review: review2 }, once) {
  const accepts = reviewed(wantedReview(filters));
  if (once) return result.under("review", review2.map((code) => accepts[code]), 2)[1];
  const codes2 = result.under("review", review2, accepts.length);
  return codes2.reduce((sum, count2, code) => sum + (accepts[code] ? count2 : 0), 0);
}

// js/facets/reviewfacet.js
var VALUES = (
  /** @type {const} */
  [
    {
      label: "Not reviewed",
      flag: "reviewed",
      wanted: false
    },
    {
      label: "Reviewed",
      flag: "reviewed",
      wanted: true
    },
    {
      label: "Bookmarked",
      flag: "bookmarked",
      wanted: true
    },
    {
      label: "With a note",
      flag: "noted",
      wanted: true
    }
  ]
);
var ReviewView = class {
  /** @type {{result: Result, filters: Filters} | null} */
  #state = null;
  /**
   * @param {Page} page
   * @param {() => boolean} excludes whether a click leaves out instead
   */
  constructor(page2, excludes) {
    this.page = page2;
    this.excludes = excludes;
    this.buttons = VALUES.map((value) => valueButton("review", value.label, false, () => this.#click(value)));
    const items = this.buttons.map((button4) => h("li", {}, button4));
    const list = h("ul", {
      class: "wb-values",
      "aria-label": "Review"
    }, ...items);
    rove(list)();
    this.section = new Folded("Review", [
      list
    ], false, () => this.#draw());
    this.element = this.section.element;
    this.element.dataset.section = "review";
  }
  /**
   * @param {Result} result
   * @param {Filters} filters
   */
  update(result, filters) {
    this.#state = {
      result,
      filters
    };
    this.section.count(REVIEW.filter((name) => filters[name] !== void 0).length);
    this.#draw();
  }
  #draw() {
    if (!this.#state || this.section.closed) return;
    const { result, filters } = this.#state;
    const { table, session: { stories: { once } } } = this.page;
    const entries = VALUES.map(({ label, flag: flag2, wanted }) => ({
      label,
      count: countFlagged(result, {
        ...filters,
        [flag2]: wanted
      }, table, once),
      chosen: filters[flag2] === wanted,
      excluded: filters[flag2] === !wanted && VALUES.every((other) => other.flag !== flag2 || other.wanted === wanted)
    }));
    const longest = Math.max(1, ...entries.map(({ count: count2 }) => count2));
    this.buttons.forEach((button4, i) => showValue(button4, entries[i], longest));
  }
  /** @param {typeof VALUES[number]} value */
  #click({ flag: flag2, wanted }) {
    const { session } = this.page;
    const next = this.excludes() ? !wanted : wanted;
    const value = session.filters[flag2] === next ? void 0 : next;
    session.change(withArgument(session.filters, flag2, value));
  }
};

// js/facets/side.js
var Side = class {
  #allThemes = false;
  /**
   * @param {Page} page
   * @param {(excludes: boolean) => void} onMode told what a click does from now on
   */
  constructor(page2, onMode) {
    this.page = page2;
    this.onMode = onMode;
    this.mode = choice("A tick", [
      {
        label: "includes",
        title: "Shows quotes with the value that is ticked"
      },
      {
        label: "excludes",
        title: "Leaves out quotes with the value that is ticked"
      }
    ], (i) => this.#setMode(i === 1));
    this.together = choice("Of several themes", [
      {
        label: "any",
        title: "Quotes with any of the themes chosen"
      },
      {
        label: "all",
        title: "Quotes with every one of the themes chosen"
      }
    ], (i) => this.#setTogether(i === 1));
    this.facets = page2.table.facets.map((facet, i) => new FacetView(facet, i, (value) => this.#click(facet.name, value), facet.name === "theme" && facet.values.length > 1 ? this.together.element : null));
    this.dates = new DateView(page2, (value) => this.#click("published", value));
    this.confidence = new ConfidenceView(page2);
    this.review = new ReviewView(page2, () => this.excludes);
    this.beliefs = this.#beliefsBox();
    this.stories = this.#storiesBox();
    this.element = h("div", {
      class: "wb-side",
      role: "group",
      "aria-label": "Filters"
    }, this.mode.element, ...this.#sections(), this.beliefs.element, this.stories.element);
  }
  update() {
    const { session, table } = this.page;
    const { result, filters } = session;
    if (asksAllThemes(filters)) this.#allThemes = true;
    else if (filters.theme) this.#allThemes = false;
    this.together.show(this.#allThemes ? 1 : 0);
    this.facets.forEach((facet) => facet.update(result, filters));
    this.dates.update(result, filters);
    this.confidence.update(result, filters);
    this.review.update(result, filters);
    const beliefs = result.under("speech", table.speech, 2)[0];
    this.beliefs.show(filters, beliefs);
    this.stories.show();
  }
  close() {
    this.confidence.close();
    this.facets.forEach((facet) => facet.close());
  }
  get excludes() {
    return this.mode.chosen === 1;
  }
  /** Those that are folded up stand last. */
  #sections() {
    const open = this.facets.filter(({ facet }) => !facet.closed);
    const closed = this.facets.filter(({ facet }) => facet.closed);
    return [
      ...open,
      this.dates,
      this.confidence,
      this.review,
      ...closed
    ].map((view) => view.element);
  }
  /**
   * @param {string} facet
   * @param {string | null} value
   */
  #click(facet, value) {
    const { session } = this.page;
    session.change(this.excludes ? toggleExcluded(session.filters, facet, value) : toggle(session.filters, facet, value, this.#allThemes));
  }
  /** @param {boolean} excludes */
  #setMode(excludes) {
    this.element.toggleAttribute("data-excludes", excludes);
    this.onMode(excludes);
  }
  /** @param {boolean} all */
  #setTogether(all) {
    this.#allThemes = all;
    const { session } = this.page;
    if (chosen(session.filters, "theme").length) {
      session.change(withAllThemes(session.filters, all));
    }
  }
  /** Hidden where every story has one article, so that there is nothing to count once. */
  #storiesBox() {
    const { session, header } = this.page;
    const box = h("input", {
      type: "checkbox",
      class: "wb-check",
      change: () => session.stories.count(box.checked)
    });
    const words2 = h("span", {
      class: "wb-name"
    }, "Count each story once");
    const title = "What several articles of one story print in the same words is one quote";
    const element = h("label", {
      class: "wb-beliefs wb-stories",
      title
    }, box, words2);
    const show = () => {
      box.checked = session.stories.counted;
      element.hidden = !header.copies && !session.stories.counted;
    };
    return {
      element,
      show
    };
  }
  #beliefsBox() {
    const { session } = this.page;
    const box = h("input", {
      type: "checkbox",
      class: "wb-check",
      change: () => session.change(withArgument(session.filters, "speech", box.checked ? null : true))
    });
    const words2 = h("span", {
      class: "wb-name"
    }, "Beliefs and intentions too");
    const counter = h("span", {
      class: "wb-number"
    });
    const element = h("label", {
      class: "wb-beliefs"
    }, box, words2, counter);
    return {
      element,
      /**
       * @param {Filters} filters
       * @param {number} beliefs that match all else that is asked for
       */
      show: ({ speech: speech2 }, beliefs) => {
        counter.textContent = number(beliefs);
        box.checked = speech2 === null;
        box.indeterminate = speech2 === false;
      }
    };
  }
};

// js/focus.js
var CELL_LETTERS = "am";
function isForCells({ key, ctrlKey, metaKey, altKey }) {
  const modified = ctrlKey || metaKey || altKey;
  return !modified || key.length > 1 || CELL_LETTERS.includes(key.toLowerCase());
}
function holdFocus(root) {
  root.tabIndex = -1;
  const press = () => {
    if (!root.contains(document.activeElement)) root.focus({
      preventScroll: true
    });
  };
  root.addEventListener("pointerdown", press);
  root.addEventListener("keydown", (event) => {
    if (isForCells(event)) event.stopPropagation();
  });
  let ours = false;
  let last = (
    /** @type {EventTarget | null} */
    null
  );
  const focused = ({ target: target2 }) => {
    ours = isIn(target2);
    last = ours ? target2 : null;
  };
  const observer = new MutationObserver((records) => {
    if (!ours || document.activeElement !== document.body || isIn(last)) return;
    const had = (
      /** @type {Element} */
      last
    );
    const taken2 = records.find(({ removedNodes }) => [
      ...removedNodes
    ].some((node) => node.contains(had)));
    if (taken2) heirOf(had, isIn(taken2.target) ? taken2.target : root).focus({
      preventScroll: true
    });
  });
  observer.observe(root, {
    childList: true,
    subtree: true
  });
  const left = ({ relatedTarget }) => {
    if (relatedTarget) return;
    setTimeout(() => {
      if (!ours || document.activeElement !== document.body || !isIn(last)) return;
      const had = (
        /** @type {HTMLElement} */
        last
      );
      if (!canHold(had)) handOn(had, root);
    });
  };
  root.addEventListener("focusout", left);
  const pressed = ({ target: target2 }) => ours &&= isIn(target2);
  const lost = (event) => {
    if (!ours || document.activeElement !== document.body || !root.isConnected) return;
    root.focus({
      preventScroll: true
    });
    if (isForCells(event)) event.stopPropagation();
  };
  const isIn = (target2) => root.contains(
    /** @type {Node} */
    target2
  );
  addEventListener("focusin", focused);
  addEventListener("pointerdown", pressed, true);
  addEventListener("keydown", lost, true);
  return () => {
    ours = false;
    observer.disconnect();
    root.removeEventListener("focusout", left);
    removeEventListener("focusin", focused);
    removeEventListener("pointerdown", pressed, true);
    removeEventListener("keydown", lost, true);
  };
}
function heirOf(gone2, place3) {
  const holder = (
    /** @type {Element} */
    place3
  );
  const same3 = [
    ...holder.querySelectorAll(gone2.localName)
  ].filter((each) => each.isEqualNode(gone2));
  const heir = same3.length === 1 ? same3[0] : holder.closest("[tabindex]");
  return (
    /** @type {HTMLElement} */
    heir
  );
}
function canHold(element) {
  const seen = element.checkVisibility?.({
    visibilityProperty: true
  }) ?? element.getClientRects().length > 0;
  return seen && !element.matches(":disabled") && !element.closest("[inert]");
}
function handOn(unable, root) {
  if (!canHold(root)) return;
  for (let at = unable.parentElement; at && root.contains(at); at = at.parentElement) {
    if (!at.matches("[tabindex]") || !canHold(at)) continue;
    at.focus({
      preventScroll: true
    });
    if (document.activeElement === at) return;
  }
}

// js/filter/standing.js
var REVIEW_WORDS = {
  reviewed: [
    "Reviewed",
    "Not reviewed"
  ],
  bookmarked: [
    "Bookmarked",
    "Not bookmarked"
  ],
  noted: [
    "With a note",
    "Without a note"
  ]
};
var LACKING = (
  /** @type {{[name: string]: string}} */
  {
    role: "Role",
    title: "Title of article",
    cue: "Reporting words",
    published: "Date"
  }
);
function standing(filters, table) {
  return [
    ...table.facets.flatMap((facet) => [
      ...ofFacet(filters, facet, chosen(filters, facet.name), false),
      ...ofFacet(filters, facet, excluded(filters, facet.name), true)
    ]),
    ...lacking2(filters, table),
    ...ranges(filters),
    ...texts(filters),
    ...ofSpeech(filters),
    ...ofReview(filters)
  ];
}
function ofFacet(filters, facet, values, excludes) {
  const together = facet.name === "theme" ? filters.all_themes ?? [] : [];
  return values.map((value) => {
    const all = !excludes && value !== MISSING && together.includes(value) && together.length > 1;
    return {
      words: `${facet.label}${all ? " (all)" : ""}: ${labelOf(facet, value)}`,
      excludes,
      left: without(filters, facet.name, value, excludes ? "exclude" : "choose")
    };
  });
}
function lacking2(filters, { lackable }) {
  return [
    filters.missing,
    filters.exclude?.missing
  ].flatMap((names2, i) => (names2 ?? []).filter((name) => lackable.includes(name)).map((name) => ({
    words: `${LACKING[name] ?? name}: ${labelOf(
      /** @type {any} */
      {},
      MISSING
    )}`,
    excludes: i === 1,
    left: without(filters, name, MISSING, i === 1 ? "exclude" : "choose")
  })));
}
function ranges(filters) {
  const { since, until, min_confidence: least } = filters;
  const found = [];
  const add = (name, words2) => found.push({
    words: words2,
    excludes: false,
    left: withArgument(filters, name, void 0)
  });
  if (since !== void 0) add("since", `Since ${since}`);
  if (until !== void 0) add("until", `Until ${until}`);
  if (least !== void 0) add("min_confidence", `Confidence at least ${least}`);
  return found;
}
function texts(filters) {
  const { text: text2 = [], exclude } = filters;
  const shunned = exclude?.text ?? [];
  const fields = fieldsOf(filters);
  const usual = fields.join() === USUAL.join();
  const where2 = ` in ${fieldsInWords(fields).toLowerCase()}`;
  const words2 = (phrase, any = "") => usual ? `Text${any}: \u201C${phrase}\u201D` : `\u201C${phrase}\u201D${any}${where2}`;
  return [
    ...text2.map((phrase) => ({
      words: words2(phrase, text2.length > 1 ? " (any)" : ""),
      excludes: false,
      left: withArgument(filters, "text", text2.filter((each) => each !== phrase))
    })),
    ...shunned.map((phrase) => ({
      words: words2(phrase),
      excludes: true,
      left: withExcluded(filters, "text", shunned.filter((each) => each !== phrase))
    }))
  ];
}
function ofSpeech(filters) {
  if (filters.speech === void 0) return [];
  const words2 = filters.speech === null ? "Beliefs and intentions too" : "Beliefs and intentions";
  return [
    {
      words: words2,
      excludes: false,
      left: withArgument(filters, "speech", void 0)
    }
  ];
}
function ofReview(filters) {
  return REVIEW.flatMap((name) => {
    const wanted = filters[name];
    if (wanted === void 0) return [];
    const words2 = REVIEW_WORDS[name][wanted ? 0 : 1];
    return [
      {
        words: words2,
        excludes: false,
        left: withArgument(filters, name, void 0)
      }
    ];
  });
}

// js/head/chips.js
function showChips(holder, filters, table, onRemove) {
  const chips = standing(filters, table).map(({ words: words2, excludes, left }) => {
    const whole = excludes ? `not ${words2}` : words2;
    return h("button", {
      type: "button",
      class: excludes ? "wb-chip wb-chip-not" : "wb-chip",
      title: `Remove ${whole}`,
      "aria-label": `Remove filter ${whole}`,
      click: () => onRemove(left)
    }, excludes ? h("span", {
      class: "wb-not"
    }, "not") : null, h("span", {
      class: "wb-name"
    }, words2), h("span", {
      "aria-hidden": "true"
    }, "\xD7"));
  });
  holder.replaceChildren(...chips);
}

// js/charts/values.js
var MOST_MARKS = 10;
function facetOf(table, name) {
  const facet = table.facets.find((one) => one.name === name);
  if (!facet) throw new Error(`The table has no facet ${name}.`);
  return facet;
}
function keptPlaces(kept, top) {
  const places = kept?.marks.map(({ at }) => at);
  return places && top.length && top.every((at) => places.includes(at)) ? places : null;
}
function restNote(counts, places, known, name, among, once) {
  const left = known - places.filter((at) => counts[at]).length;
  if (!left) return [];
  if (once) return [
    `${count(left, `other ${name}`)} not shown.`
  ];
  const shown2 = new Set(places);
  const rest = counts.subarray(0, among).reduce((sum, n, at) => sum + (shown2.has(at) ? 0 : n), 0);
  const together = left === 1 ? "has" : "have";
  const words2 = rest === 1 ? "1 quote" : `${number(rest)} quotes${left === 1 ? "" : " together"}`;
  return [
    `${count(left, `other ${name}`)} ${together} ${words2}.`
  ];
}

// js/charts/calendar.js
var LONGEST = (
  /** @type {const} */
  [
    [
      "day",
      31
    ],
    [
      "week",
      182
    ],
    [
      "month",
      1827
    ]
  ]
);
function frequencyFor(first, last) {
  const span = last - first + 1;
  return LONGEST.find(([, longest]) => span <= longest)?.[0] ?? "year";
}
function periodStart(day2, freq) {
  const date2 = new Date(day2 * DAY_MS);
  if (freq === "week") return day2 - ((day2 + 3) % 7 + 7) % 7;
  if (freq === "month") return day2 - (date2.getUTCDate() - 1);
  if (freq === "year") return date2.setUTCMonth(0, 1) / DAY_MS;
  return day2;
}
function nextStart(start, freq) {
  const date2 = new Date(start * DAY_MS);
  if (freq === "month") return date2.setUTCMonth(date2.getUTCMonth() + 1) / DAY_MS;
  if (freq === "year") return date2.setUTCFullYear(date2.getUTCFullYear() + 1) / DAY_MS;
  return start + (freq === "week" ? 7 : 1);
}
function periodLabel(start, freq, long = false) {
  const date2 = new Date(start * DAY_MS);
  const month = MONTHS[date2.getUTCMonth()].slice(0, 3);
  const year = date2.getUTCFullYear();
  if (freq === "year") return String(year);
  if (freq === "month") return `${month} ${year}`;
  const day2 = `${date2.getUTCDate()} ${month} ${year}`;
  return freq === "week" && long ? `week of ${day2}` : day2;
}
function covered(first, last, since, until) {
  const whole = {
    freq: frequencyFor(first, last),
    from: first,
    to: last
  };
  if (since === null && until === null) return whole;
  const from = Math.max(first, since ?? first);
  const to = Math.min(last, until ?? last);
  if (from > to || isPeriod(since, until, whole.freq)) return whole;
  return {
    freq: frequencyFor(from, to),
    from,
    to
  };
}
function isPeriod(since, until, freq) {
  if (since === null || until === null) return false;
  return periodStart(since, freq) === since && nextStart(since, freq) === until + 1;
}
function periods2(from, to, freq) {
  const starts = [];
  const periodOf = new Int32Array(to - from + 1);
  for (let start = periodStart(from, freq); start <= to; start = nextStart(start, freq)) {
    const end = Math.min(to + 1, nextStart(start, freq));
    periodOf.fill(starts.length, Math.max(start, from) - from, end - from);
    starts.push(start);
  }
  return {
    starts,
    periodOf
  };
}

// js/charts/counting.js
function countValues(facet, rows, once = null) {
  return once ? valuesOnce(once, facet, rows) : byValue(facet, countCodes(facet, rows));
}
function valuesOnce(once, facet, rows) {
  const known = Array.from({
    length: facet.size
  }, (_, at) => positions2(facet, facet.sets, at));
  const counts = countOnce(once, rows, facet.values.length + 1, (row, add) => {
    for (const at of known[facet.codes[row]]) add(at);
  });
  return Float64Array.from(counts);
}
function byValue(facet, counts) {
  const { sets, values } = facet;
  const result = new Float64Array(values.length + 1);
  for (let code = 0; code < counts.length; code++) {
    if (!counts[code]) continue;
    for (const at of positions2(facet, sets, code)) result[at] += counts[code];
  }
  return result;
}
function countCodes({ codes: codes2, size: size2 }, rows) {
  const counts = new Float64Array(size2);
  if (rows) {
    for (let i = 0; i < rows.length; i++) counts[codes2[rows[i]]]++;
  } else for (let row = 0; row < codes2.length; row++) counts[codes2[row]]++;
  return counts;
}
function positions2(facet, sets, code) {
  if (code === 0) return [
    facet.values.length
  ];
  return sets ? sets[code] : [
    code - 1
  ];
}
function weightsOf(facet, wanted) {
  const kept = new Uint8Array(facet.values.length + 1);
  wanted.forEach((at) => kept[at] = 1);
  const weights = new Float64Array(facet.size);
  for (let code = 0; code < facet.size; code++) {
    for (const at of positions2(facet, facet.sets, code)) weights[code] += kept[at];
  }
  return weights;
}
function countWeighted(facet, other, weights, rows, once = null) {
  if (once) return valuesOnce(once, facet, rows.filter((row) => weights[other.codes[row]]));
  const counts = new Float64Array(facet.size);
  for (let i = 0; i < rows.length; i++) {
    counts[facet.codes[rows[i]]] += weights[other.codes[rows[i]]];
  }
  return byValue(facet, counts);
}
function countCrossed(facet, places, split2, groups2, width2, rows, once = null) {
  const groupOf = new Uint8Array(split2.size);
  for (let code = 0; code < split2.size; code++) {
    groupOf[code] = groups2[code === 0 ? split2.values.length : code - 1];
  }
  if (once) {
    const known = Array.from({
      length: facet.size
    }, (_, at) => positions2(facet, facet.sets, at));
    const found = countOnce(once, rows, (facet.values.length + 1) * width2, (row, add) => {
      const group = groupOf[split2.codes[row]];
      for (const at of known[facet.codes[row]]) add(at * width2 + group);
    });
    return places.map((at) => [
      ...found.subarray(at * width2, (at + 1) * width2)
    ]);
  }
  const cells = new Float64Array(facet.size * width2);
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i];
    cells[facet.codes[row] * width2 + groupOf[split2.codes[row]]]++;
  }
  const lines2 = new Map(places.map((place3) => [
    place3,
    new Array(width2).fill(0)
  ]));
  for (let code = 0; code < facet.size; code++) {
    for (const at of positions2(facet, facet.sets, code)) {
      const line = lines2.get(at);
      if (line) line.forEach((_, group) => line[group] += cells[code * width2 + group]);
    }
  }
  return places.map((place3) => (
    /** @type {number[]} */
    lines2.get(place3)
  ));
}
function countPeriods(days, noDay, { from, periodOf, periods: periods3 }, rows, once = null) {
  if (once) {
    const found = countOnce(once, rows, periods3 + 1, (row, add) => {
      const day2 = days[row];
      if (day2 === noDay) add(periods3);
      else if (day2 >= from && day2 - from < periodOf.length) add(periodOf[day2 - from]);
    });
    return {
      numbers: [
        ...found.subarray(0, periods3)
      ],
      undated: found[periods3]
    };
  }
  const counts = new Float64Array(periodOf.length);
  const length = rows ? rows.length : days.length;
  let undated = 0;
  for (let i = 0; i < length; i++) {
    const day2 = days[rows ? rows[i] : i];
    if (day2 === noDay) undated++;
    else if (day2 >= from && day2 - from < counts.length) counts[day2 - from]++;
  }
  const numbers = new Array(periods3).fill(0);
  counts.forEach((count2, i) => numbers[periodOf[i]] += count2);
  return {
    numbers,
    undated
  };
}

// js/charts/voices.js
var SPANS = /* @__PURE__ */ new WeakMap();
function knownSpan(table) {
  const known = SPANS.get(table.days);
  if (known !== void 0) return known;
  const span = spanOf(table);
  SPANS.set(table.days, span);
  return span;
}
function coveredBy(table, filters) {
  const span = knownSpan(table);
  const { since, until } = filters;
  return span && covered(span.first, span.last, since ? dayNumber(since) : null, until ? dayNumber(until) : null);
}
function readVoices(state, kept) {
  const cover = coveredBy(state.table, state.filters);
  if (!cover) return {
    ...frame("period"),
    nothing: "None of these quotes has a date."
  };
  return kept?.cover && within(kept.cover, state) ? read(state, kept.cover) : read(state, cover);
}
function within({ from, to }, { table: { days }, rows }) {
  return rows.every((row) => days[row] === NO_DAY || days[row] >= from && days[row] <= to);
}
function read({ table, filters, rows, base, filtered, once }, cover) {
  const { freq, from, to } = cover;
  const { starts, periodOf } = periods2(from, to, freq);
  const calendar = {
    from,
    periodOf,
    periods: starts.length
  };
  const { numbers, undated } = countPeriods(table.days, NO_DAY, calendar, rows, once);
  const behind = filtered ? countPeriods(table.days, NO_DAY, calendar, base, once).numbers : null;
  const dated = numbers.some((n) => n) || behind?.some((n) => n);
  return {
    ...frame(freq),
    cover,
    marks: starts.map((start) => {
      const pick = {
        since: dayName(start),
        until: dayName(nextStart(start, freq) - 1)
      };
      const chosen2 = filters.since === pick.since && filters.until === pick.until;
      return {
        at: start,
        label: periodLabel(start, freq),
        pick,
        chosen: chosen2
      };
    }),
    series: [
      {
        at: null,
        label: "quotes",
        pick: {},
        chosen: false,
        look: 0,
        numbers
      }
    ],
    behind,
    columns: behind ? [
      column2("Matching", numbers),
      column2("All", behind)
    ] : [
      column2("Quotes", numbers)
    ],
    notes: undated ? [
      `${count(undated, "quote")} without a date left out.`
    ] : [],
    nothing: dated ? "" : `None of ${number(rows.length)} quotes has a date.`
  };
}
function frame(freq) {
  return {
    title: `Quotes by ${freq}`,
    axis: freq === "week" ? "Week of" : freq[0].toUpperCase() + freq.slice(1),
    marks: [],
    series: [],
    behind: null,
    level: null,
    words: [],
    columns: [],
    notes: [],
    nothing: ""
  };
}
function column2(label, cells) {
  return {
    label,
    cells,
    series: null
  };
}

// js/charts/calls.js
function chartCalls(table, filters, stories = false, frame3 = "shown") {
  const freq = coveredBy(table, filters)?.freq ?? "month";
  const by = [
    `by=["theme", "institution"], top=${MOST_MARKS}`,
    `by="date"${freq === "month" ? "" : `, freq="${freq}"`}`,
    `by="expert", top=${MOST_MARKS}, dropna=True`,
    `by="kind"`
  ];
  const speech2 = "speech" in filters ? ", speech=None" : "";
  const once = stories ? `, count="stories"` : "";
  return by.map((words2) => `plot_coverage(${frame3}, ${words2}${speech2}${once})`);
}

// js/clipboard.js
async function toClipboard(text2, { html, element } = {}) {
  try {
    if (html === void 0) await navigator.clipboard.writeText(text2);
    else await navigator.clipboard.write([
      item({
        "text/plain": text2,
        "text/html": html
      })
    ]);
    return true;
  } catch {
    if (element) getSelection()?.selectAllChildren(element);
    return byEvent({
      "text/plain": text2,
      ...html === void 0 ? {} : {
        "text/html": html
      }
    });
  }
}
function item(parts2) {
  const blobs = Object.entries(parts2).map(([type, part2]) => [
    type,
    new Blob([
      part2
    ], {
      type
    })
  ]);
  return new ClipboardItem(Object.fromEntries(blobs));
}
function byEvent(parts2) {
  let done = false;
  const fill = (event) => {
    for (const [type, part2] of Object.entries(parts2)) event.clipboardData?.setData(type, part2);
    event.preventDefault();
    done = true;
  };
  addEventListener("copy", fill, {
    capture: true
  });
  document.execCommand("copy");
  removeEventListener("copy", fill, {
    capture: true
  });
  return done;
}

// js/views/checked.js
var DAY = /^\d{4}-\d{2}-\d{2}$/;
var LONGEST_SHOWN = 60;
var MOST_LOOK = 2e4;
var READERS = {
  text: texts2,
  text_in: (given, name) => texts2(given, name).map((each) => oneOf(FIELDS, name, each)),
  reviewed: flag,
  bookmarked: flag,
  noted: flag,
  min_confidence: (given, name) => typeof given === "number" && given >= 0 && given <= 1 ? given : refuse(name, given),
  since: day,
  until: day,
  speech: (given, name) => given === null || typeof given === "boolean" ? given : refuse(name, given)
};
function checkedView(given, facets) {
  const { filters = {}, count: count2 = "quotes", look = {} } = mapping(given, "the view");
  if (count2 !== "quotes" && count2 !== "stories") refuse("count", count2);
  if (JSON.stringify(mapping(look, "look")).length > MOST_LOOK) refuse("look", "too much");
  return {
    filters: checkedFilters(filters, facets),
    count: (
      /** @type {View["count"]} */
      count2
    ),
    look: mapping(look, "look")
  };
}
function checkedFilters(given, facets) {
  const known = new Map(facets.map(({ name, values }) => [
    name,
    values
  ]));
  const { exclude, own, ...others } = mapping(given, "filters");
  const read3 = readAll(others, known);
  const owned = own === void 0 ? {} : readOwn(mapping(own, "own"), known);
  const out = exclude === void 0 ? {} : readExcluded(mapping(exclude, "exclude"), known);
  Object.entries(out).forEach(([name, values]) => {
    if (!Array.isArray(values) || name === "all_themes") refuse("exclude", name);
  });
  return canonical(
    /** @type {Filters} */
    {
      ...read3,
      own: owned,
      exclude: out
    }
  );
}
function readOwn(given, known) {
  return Object.fromEntries(Object.entries(given).map(([name, value]) => {
    const values = known.get(name);
    if (!values || !isOwn(name)) return refuse("own column", name);
    return [
      name,
      texts2(value, name).map((each) => oneOf(values, name, each))
    ];
  }));
}
function readExcluded(given, known) {
  const names2 = Object.keys(given).filter((name) => known.has(name) && isOwn(name));
  const own = Object.fromEntries(names2.map((name) => [
    name,
    given[name]
  ]));
  const others = Object.entries(given).filter(([name]) => !names2.includes(name));
  return {
    ...readAll(Object.fromEntries(others), known),
    ...readOwn(own, known)
  };
}
function readAll(given, known) {
  return Object.fromEntries(Object.entries(given).map(([name, value]) => {
    const facet = name === "all_themes" ? "theme" : name;
    const values = known.get(facet);
    if (!/** @type {readonly string[]} */
    ARGUMENTS.includes(name)) refuse("filter", name);
    if (name === "missing") return [
      name,
      lacking3(value, known)
    ];
    if (values) return [
      name,
      texts2(value, name).map((each) => oneOf(values, facet, each))
    ];
    return Object.hasOwn(READERS, name) ? [
      name,
      READERS[name](value, name)
    ] : refuse("filter", name);
  }));
}
function lacking3(given, known) {
  const names2 = [
    ...LACKABLE,
    ...[
      ...known.keys()
    ].filter(isOwn)
  ];
  return texts2(given, "missing").map((each) => oneOf(names2, "missing", each));
}
function texts2(given, name) {
  const list = typeof given === "string" ? [
    given
  ] : given;
  if (!Array.isArray(list) || !list.every((each) => typeof each === "string")) refuse(name, given);
  return (
    /** @type {string[]} */
    list
  );
}
function flag(given, name) {
  return typeof given === "boolean" ? given : refuse(name, given);
}
function day(given, name) {
  const there = typeof given === "string" && DAY.test(given) && new Date(given).toString() !== "Invalid Date" && new Date(given).toISOString().startsWith(given);
  return there ? given : refuse(name, given);
}
function oneOf(values, name, value) {
  return values.includes(value) ? value : refuse(name, value);
}
function mapping(given, name) {
  if (!given || typeof given !== "object" || Array.isArray(given)) refuse(name, given);
  return (
    /** @type {{[name: string]: unknown}} */
    given
  );
}
function refuse(name, value) {
  const words2 = typeof value === "string" ? value : JSON.stringify(value) ?? "nothing";
  const short = words2.length > LONGEST_SHOWN ? `${words2.slice(0, LONGEST_SHOWN)} \u2026` : words2;
  throw new Error(`it asks for ${name} \u201C${short}\u201D, which these quotes do not have`);
}

// js/compare/choosing.js
var MOST2 = 40;
var OFFERED2 = [
  "outlet",
  "theme"
];
var FIRST = "institution";
function sidesOf(kept, table) {
  const given = kept && typeof kept === "object" ? (
    /** @type {Sides} */
    kept
  ) : {};
  const names2 = table.facets.map(({ name }) => name).filter((name) => name !== "article");
  const [a, b] = twoOutlets(table);
  return {
    a: taken(given.a, table) ?? a,
    b: taken(given.b, table) ?? b,
    by: names2.includes(String(given.by)) ? given.by : void 0
  };
}
function taken(filters, table) {
  if (filters === void 0) return void 0;
  try {
    return checkedFilters(filters, table.facets);
  } catch {
    return void 0;
  }
}
function comparedIn({ tab, compare: compare3 }, table, stories) {
  const { a, b, by = FIRST } = sidesOf(compare3, table);
  if (tab !== "compare" || !a || !b) return null;
  return {
    a,
    b,
    by,
    ...stories ? {
      count: (
        /** @type {const} */
        "stories"
      )
    } : {}
  };
}
function twoOutlets({ facets, speech: speech2 }) {
  const outlets = (
    /** @type {Facet} */
    facets.find(({ name }) => name === "outlet")
  );
  if (outlets.values.length < 2) return [
    void 0,
    void 0
  ];
  const counts = new Float64Array(outlets.size);
  outlets.codes.forEach((code, row) => counts[code] += speech2[row]);
  const order3 = outlets.values.map((_, i) => i).sort((i, j) => counts[j + 1] - counts[i + 1]);
  return order3.slice(0, 2).map((i) => ({
    outlet: [
      outlets.values[i]
    ]
  }));
}
function choices({ session, table }) {
  const saved = (
    /** @type {{[name: string]: {filters?: Filters}}} */
    session.model.get("_views") ?? {}
  );
  const offered2 = table.facets.filter(({ name }) => OFFERED2.includes(name));
  return [
    {
      group: "Filters",
      label: "What is filtered now",
      filters: session.filters
    },
    {
      group: "Filters",
      label: "All quotes",
      filters: {}
    },
    ...Object.entries(saved).map(([name, { filters = {} }]) => ({
      group: "Saved views",
      label: name,
      filters: canonical(filters)
    })),
    ...offered2.reverse().flatMap(({ name, label, values }) => values.slice(0, MOST2).map((value) => ({
      group: label,
      label: value,
      filters: canonical({
        [name]: [
          value
        ]
      })
    })))
  ];
}
function inWords(filters, table) {
  if (same(filters, {})) return "All quotes";
  const parts2 = standing(filters, table);
  return parts2.map(({ words: words2, excludes }) => excludes ? `not ${words2}` : words2).join("; ");
}

// js/filter/code.js
var LINE = 88;
var INDENT = "    ";
var UNSEEN = /[\u007f-\u009f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff]/g;
var Expression = class {
  /** @param {string} text */
  constructor(text2) {
    this.text = text2;
  }
};
function pythonCode(filters, figures = [], frame3 = "quotes", compared2 = null, articles = null) {
  const drawn = figures.map((figure) => `${figure}.show()`);
  const last = compared2 ? [
    comparison(compared2, frame3, articles)
  ] : [];
  const names2 = [
    ...compared2 ? [
      "compare"
    ] : [],
    ...drawn.length ? [
      "plot_coverage"
    ] : [],
    "select"
  ];
  const head = `from workbench import ${names2.join(", ")}`;
  return [
    head,
    "",
    selection(filters, frame3, articles),
    ...drawn,
    ...last
  ].join("\n");
}
function selection(filters, frame3, articles) {
  return call("shown = select(", frame3, withArticles(filters, frame3, articles));
}
function comparison({ a, b, ...others }, frame3, articles) {
  const sides = {
    a: withArticles(a, frame3, articles),
    b: withArticles(b, frame3, articles)
  };
  return call("compare(", frame3, {
    ...sides,
    ...others
  });
}
function call(head, frame3, given) {
  const entries = Object.entries(given);
  const flat = [
    frame3,
    ...entries.map(([name, value]) => `${name}=${flatly(value)}`)
  ];
  const line = `${head}${flat.join(", ")})`;
  if (width(line) <= LINE) return line;
  const deep = [
    frame3,
    ...entries.map(([name, value]) => written(name, "=", value, INDENT))
  ];
  return [
    head,
    ...deep.map((part2) => `${INDENT}${part2},`),
    ")"
  ].join("\n");
}
function readsArticles({ text_in }) {
  return text_in?.includes("article") ?? false;
}
function unnamedIn(all, frame3, articles) {
  const found = articles || frame3?.endsWith(".quotes") || frame3?.endsWith(".stored");
  return [
    ...frame3 ? [] : [
      "quotes"
    ],
    ...!found && all.some(readsArticles) ? [
      "articles"
    ] : []
  ];
}
function withArticles(filters, frame3, articles) {
  if (!readsArticles(filters) || frame3.endsWith(".stored")) return filters;
  const bench = frame3.endsWith(".quotes") ? frame3.slice(0, -"quotes".length) : "";
  return {
    ...filters,
    articles: new Expression(articles ?? `${bench}articles`)
  };
}
function written(name, sign2, value, indent) {
  const head = sign2 === "=" ? `${name}=` : `${literal(name)}: `;
  const line = head + flatly(value);
  const flat = width(`${indent}${line},`) <= LINE;
  if (flat || typeof value !== "object" || !value || value instanceof Expression) return line;
  const inner = indent + INDENT;
  const [opened, closed] = Array.isArray(value) ? "[]" : "{}";
  const parts2 = Array.isArray(value) ? value.map((each) => flatly(each)) : Object.entries(value).map(([key, each]) => written(key, ": ", each, inner));
  return [
    head + opened,
    ...parts2.map((part2) => `${inner}${part2},`),
    indent + closed
  ].join("\n");
}
function flatly(value) {
  if (value instanceof Expression) return value.text;
  if (Array.isArray(value)) return `[${value.map(flatly).join(", ")}]`;
  if (typeof value === "string") return literal(value);
  if (typeof value === "number") return decimal(value);
  if (value && typeof value === "object") {
    const parts2 = Object.entries(value).map(([key, each]) => `${literal(key)}: ${flatly(each)}`);
    return `{${parts2.join(", ")}}`;
  }
  return value === null ? "None" : value ? "True" : "False";
}
function literal(text2) {
  const body = JSON.stringify(text2).slice(1, -1).replaceAll('\\"', '"').replace(UNSEEN, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, "0")}`);
  return text2.split('"').length > text2.split("'").length ? `'${body.replaceAll("'", "\\'")}'` : `"${body.replaceAll('"', '\\"')}"`;
}
function decimal(number2) {
  const [digits, exponent] = String(number2).split("e-");
  if (exponent) return `0.${"0".repeat(Number(exponent) - 1)}${digits.replace(".", "")}`;
  return digits.includes(".") ? digits : `${digits}.0`;
}
function width(line) {
  let columns2 = 0;
  for (const letter of line) columns2 += letter < "\x80" ? 1 : 2;
  return columns2;
}

// js/head/codepanel.js
var UNNAMED = "quotes";
var RUNS = "Paste it into a cell of this notebook; it runs as it is.";
var UNKNOWN = {
  quotes: "`quotes` is the frame",
  articles: "`articles` are the articles"
};
var CodePanel = class {
  #closed = false;
  /** @param {Page} page */
  constructor(page2) {
    this.page = page2;
    this.frame = page2.header.frame ?? null;
    this.articles = page2.header.articles ?? null;
    this.hint = h("p", {
      class: "wb-quiet"
    });
    this.button = h("button", {
      type: "button",
      class: "wb-button",
      "aria-expanded": "false",
      click: () => this.#open(!!this.element.hidden)
    }, "Python", h("span", {
      class: "wb-long"
    }, " code"));
    this.code = h("code", {
      class: "wb-code-text"
    });
    this.said = h("span", {
      class: "wb-quiet",
      role: "status"
    });
    this.copier = h("button", {
      type: "button",
      class: "wb-button",
      click: () => this.#copy()
    }, "Copy");
    this.element = h("div", {
      role: "group",
      class: "wb-code",
      "aria-label": "Python code of this selection"
    }, h("div", {
      class: "wb-code-head"
    }, this.hint, this.said, this.copier), h("pre", {
      tabindex: 0,
      "aria-label": "Python code"
    }, this.code));
    this.element.hidden = true;
    page2.session.model.on("change:look", this.#lookChanged);
  }
  update() {
    this.said.textContent = "";
    if (this.element.hidden) return;
    this.hint.textContent = this.#how();
    this.code.textContent = this.#text();
  }
  close() {
    this.#closed = true;
    this.page.session.model.off("change:look", this.#lookChanged);
  }
  #lookChanged = () => {
    if (!this.element.hidden && this.code.textContent !== this.#text()) this.update();
  };
  get #compared() {
    const { session, table } = this.page;
    return comparedIn(session.look.all, table, session.stories.counted);
  }
  /** Whether it runs as it is, or what has to be given its name first. */
  #how() {
    const compared2 = this.#compared;
    const all = [
      this.page.session.filters,
      ...compared2 ? [
        compared2.a,
        compared2.b
      ] : []
    ];
    const words2 = unnamedIn(all, this.frame, this.articles).map((name) => UNKNOWN[name]);
    if (!words2.length) return RUNS;
    return `Paste it into a cell of the notebook; ${words2.join(", ")} that this Explorer was given.`;
  }
  #text() {
    const { session, table } = this.page;
    const figures = chartCalls(table, session.filters, session.stories.counted);
    const frame3 = this.frame ?? UNNAMED;
    return pythonCode(session.filters, figures, frame3, this.#compared, this.articles);
  }
  /** @param {boolean} open */
  #open(open) {
    this.element.hidden = !open;
    this.button.setAttribute("aria-expanded", String(open));
    this.update();
    if (open) this.#askName();
  }
  /** Variables come and go: the kernel is asked each time, and is shown without waiting for it. */
  async #askName() {
    const { session, header } = this.page;
    if (header.host === "page") return;
    try {
      const { content } = await session.channel.ask({
        type: "frame"
      }, {
        long: true
      });
      if (this.#closed) return;
      this.frame = content.frame;
      this.articles = content.articles;
      this.update();
    } catch {
    }
  }
  async #copy() {
    const copied = await toClipboard(this.#text(), {
      element: this.code
    });
    this.said.textContent = copied ? "Copied." : "Not copied: mark the code and press Ctrl+C.";
  }
};

// js/head/help.js
var WORDS = [
  [
    "kind",
    "Whose the words of a quote are: direct, mixed or indirect, as below."
  ],
  [
    "direct",
    "The words stand wholly in quotation marks, as they were said."
  ],
  [
    "mixed",
    "Part of the words stands in quotation marks, the rest is the reporter's."
  ],
  [
    "indirect",
    "The reporter's own words for what somebody said; no quotation marks."
  ],
  [
    "very likely, likely, check first",
    "How probable it is that the words and their speaker are both right. Of rows that are 80% sure, about eight in ten are. \u201CCheck first\u201D stands below 70%."
  ],
  [
    "beliefs and intentions",
    "What somebody hopes, thinks or plans rather than says. They are left out until they are asked for below the filters."
  ],
  [
    "named person",
    "A speaker who is called by name; \u201CSpeaker\u201D has organisations and groups too."
  ]
];
var NAMES = {
  ...{
    ArrowRight: "\u2192",
    ArrowLeft: "\u2190",
    ArrowDown: "\u2193",
    ArrowUp: "\u2191"
  },
  ...{
    PageDown: "Page Down",
    PageUp: "Page Up",
    " ": "Space"
  }
};
var Help = class {
  /** @param {Page} page */
  constructor({ correct }) {
    const close = h("button", {
      type: "button",
      class: "wb-button",
      click: () => this.dialog.close()
    }, "Close");
    const corrections = correct.can ? [
      section("In the list and in an article", [
        ...CORRECTING,
        ...ADDING
      ]),
      section("While reviewing", REVIEWING)
    ] : [];
    this.dialog = new Dialog("wb-help", "Words and keys", h("dl", {
      class: "wb-help-words"
    }, ...listed2(WORDS)), h("div", {
      class: "wb-help-keys"
    }, section("Anywhere", ANYWHERE), section("Within a filter\u2019s values and within tabs", WITHIN), section("In the list of quotes", [
      ...ROWS,
      ...ROW
    ]), section("In an article", READING), ...corrections), h("div", {
      class: "wb-help-foot"
    }, close));
    this.dialog.heading.tabIndex = -1;
    this.button = h("button", {
      type: "button",
      class: "wb-button wb-help-button",
      title: "Words and keys (?)",
      "aria-label": "Help",
      "aria-haspopup": "dialog",
      click: () => this.open()
    }, "?");
  }
  open() {
    this.dialog.open(this.dialog.heading, () => this.button.focus());
  }
};
function section(heading, keys) {
  const pairs = keys.map((key) => (
    /** @type {[Node, string]} */
    [
      keycaps(key),
      key.words
    ]
  ));
  return h("section", {}, h("h4", {}, heading), h("dl", {}, ...listed2(pairs)));
}
function keycaps({ keys }) {
  const caps = keys.map((key) => h("kbd", {}, NAMES[key] ?? key));
  return h("span", {}, ...caps.flatMap((cap, i) => i ? [
    " or ",
    cap
  ] : [
    cap
  ]));
}
function listed2(pairs) {
  return pairs.map(([word, meaning]) => h("div", {}, h("dt", {}, word), h("dd", {}, meaning)));
}

// js/tickmenu.js
var TickMenu = class {
  /**
   * @param {string} legend
   * @param {string} name of its class
   * @param {{[value: string]: string}} labels by what is ticked, in order
   * @param {(ticked: string[]) => void} onChoose
   */
  constructor(legend2, name, labels2, onChoose) {
    const id = unique("ticks");
    this.boxes = Object.keys(labels2).map((value) => h("input", {
      type: "checkbox",
      value,
      change: () => onChoose(this.#ticked())
    }));
    this.button = h("button", {
      type: "button",
      class: "wb-button wb-small",
      "aria-expanded": "false",
      "aria-controls": id,
      click: () => this.#open(!!this.popup.hidden)
    }, legend2);
    this.popup = h("fieldset", {
      id,
      class: `wb-ticks ${name}`
    }, h("legend", {
      class: "wb-unseen"
    }, legend2), ...this.boxes.map((box) => h("label", {}, box, labels2[box.value])));
    this.popup.hidden = true;
    this.element = h("div", {
      class: "wb-menu-holder",
      keydown: (event) => {
        if (event.key !== "Escape" || this.popup.hidden) return;
        event.stopPropagation();
        this.#open(false);
        this.button.focus();
      },
      // Whoever goes on by Tab has left it; a click in it may take the focus to nothing.
      focusout: ({ relatedTarget }) => {
        if (relatedTarget && !this.element.contains(
          /** @type {Node} */
          relatedTarget
        )) {
          this.#open(false);
        }
      }
    }, this.button, this.popup);
  }
  /** @param {string[]} ticked */
  show(ticked) {
    for (const box of this.boxes) {
      box.checked = ticked.includes(box.value);
      box.disabled = box.checked && ticked.length === 1;
    }
  }
  close() {
    this.#open(false);
  }
  #ticked() {
    return this.boxes.filter((box) => box.checked).map((box) => box.value);
  }
  /** @param {boolean} open */
  #open(open) {
    this.popup.hidden = !open;
    this.button.setAttribute("aria-expanded", String(open));
    if (open) document.addEventListener("pointerdown", this.#elsewhere);
    else document.removeEventListener("pointerdown", this.#elsewhere);
  }
  /** @param {Event} event */
  #elsewhere = (event) => {
    if (!event.composedPath().includes(this.element)) this.#open(false);
  };
};

// js/head/searchbox.js
var PAUSE_MS2 = 250;
var SearchBox = class {
  /** What of the filters is in the box, so that the next letter takes its place. */
  #live = "";
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #timer;
  /** Where it looks unless the filters in force say otherwise. */
  #fields = NAMES_TOO;
  /** @param {Page} page */
  constructor(page2) {
    this.page = page2;
    this.excludes = false;
    this.box = h("input", {
      type: "search",
      class: "wb-words",
      autocomplete: "off",
      spellcheck: "false",
      input: () => this.#later(),
      keydown: (event) => this.#key(event)
    });
    const { searched = USUAL } = page2.header;
    const labels2 = Object.fromEntries(searched.map((field) => [
      field,
      LABELS[field]
    ]));
    this.fields = new TickMenu("Search in", "wb-field-menu", labels2, (fields) => this.#in(fields));
    this.element = h("div", {
      class: "wb-search wb-text"
    }, this.fields.element, this.box);
    this.#name();
  }
  focus() {
    this.box.focus();
    this.box.select();
  }
  /** @param {boolean} excludes whether quotes with the words are left out */
  setMode(excludes) {
    if (excludes === this.excludes) return;
    this.#finish();
    this.excludes = excludes;
    this.#name();
  }
  update() {
    const fields = this.#fieldsNow;
    const words2 = fieldsInWords(fields);
    const { button: button4 } = this.fields;
    this.fields.show(fields);
    if (button4.textContent !== words2) button4.replaceChildren(h("span", {}, words2));
    button4.title = `Search in: ${words2.toLowerCase()}`;
    button4.setAttribute("aria-label", `Search in: ${words2}`);
    if (this.#live && !this.#phrases(this.page.session.filters).includes(this.#live)) {
      this.#live = "";
      if (!this.#timer) this.box.value = "";
    }
  }
  close() {
    clearTimeout(this.#timer);
    this.fields.close();
  }
  #name() {
    const words2 = this.excludes ? "Quotes without the phrase" : "Quotes with the phrase";
    this.box.setAttribute("aria-label", words2);
    this.box.placeholder = this.excludes ? "Leave out (press /)" : "Search (press /)";
  }
  get #fieldsNow() {
    const { filters } = this.page.session;
    return looksFor(filters) ? fieldsOf(filters) : this.#fields;
  }
  /** @param {string[]} fields in which words are looked for from now on */
  #in(fields) {
    const { session } = this.page;
    this.#fields = fields;
    if (looksFor(session.filters)) session.change({
      ...session.filters,
      text_in: fields
    });
    this.update();
  }
  #later() {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#search(), PAUSE_MS2);
  }
  #search() {
    clearTimeout(this.#timer);
    this.#timer = void 0;
    const { session } = this.page;
    const phrase = this.box.value.trim();
    if (phrase === this.#live) return;
    const others = this.#phrases(session.filters).filter((each) => each !== this.#live);
    const more = this.#live !== "";
    this.#live = others.includes(phrase) ? "" : phrase;
    session.change(this.#with(session.filters, [
      ...others,
      phrase
    ]), {
      more
    });
    if (phrase) this.page.show("quotes");
  }
  /** @param {KeyboardEvent} event */
  #key(event) {
    if (event.key === "Enter") this.#finish();
    if (event.key === "Escape" && this.box.value) {
      this.box.value = "";
      this.#search();
      event.stopPropagation();
    }
  }
  #finish() {
    this.#search();
    this.#live = "";
    this.box.value = "";
  }
  /** @param {Filters} filters */
  #phrases({ text: text2 = [], exclude }) {
    return this.excludes ? exclude?.text ?? [] : text2;
  }
  /**
   * @param {Filters} filters
   * @param {string[]} phrases
   */
  #with(filters, phrases) {
    const text_in = this.#fieldsNow;
    const others = this.excludes ? filters.text : filters.exclude?.text;
    const asked = {
      ...filters,
      text_in: phrases.some(Boolean) || others ? text_in : void 0
    };
    return canonical(this.excludes ? withExcluded(asked, "text", phrases) : withArgument(asked, "text", phrases));
  }
};

// js/head/head.js
var Head = class {
  /**
   * @param {Page} page
   * @param {Part[]} tools of other parts of the page
   */
  constructor(page2, tools) {
    const { session } = page2;
    this.page = page2;
    this.search = new SearchBox(page2);
    this.code = new CodePanel(page2);
    this.help = new Help(page2);
    this.counter = h("p", {
      class: "wb-count",
      role: "status",
      tabindex: -1
    });
    this.chips = h("div", {
      class: "wb-chips",
      role: "group",
      "aria-label": "Filters in force"
    });
    this.undo = button("Undo", "Undo (Ctrl+Z)", () => session.inForce.undo(), "\u21B6");
    this.redo = button("Redo", "Redo (Ctrl+Shift+Z)", () => session.inForce.redo(), "\u21B7");
    this.clearer = button("Clear all", "Remove all filters", () => this.clearAll());
    this.clearer.classList.add("wb-clear");
    const steps = h("div", {
      class: "wb-steps"
    }, this.undo, this.redo, this.code.button);
    this.standing = h("div", {
      class: "wb-standing"
    }, this.chips, this.clearer);
    this.element = h("div", {
      class: "wb-head"
    }, h("div", {
      class: "wb-bar"
    }, this.counter, this.search.element, steps, ...tools.map((tool) => tool.element), this.help.button), this.code.element, this.help.dialog.element);
  }
  clearAll() {
    this.page.session.change({});
    this.counter.focus();
  }
  update() {
    const { session, table } = this.page;
    this.#say();
    this.standing.hidden = Object.keys(session.filters).length === 0;
    showChips(this.chips, session.filters, table, (filters) => {
      session.change(filters);
      this.#focusChip();
    });
    this.undo.setAttribute("aria-disabled", String(!session.inForce.history.canUndo));
    this.redo.setAttribute("aria-disabled", String(!session.inForce.history.canRedo));
    this.search.update();
    this.code.update();
  }
  close() {
    this.search.close();
    this.code.close();
  }
  #say() {
    const { session } = this.page;
    const { matching, total: total2, counted, whole } = session.result;
    const some = matching.length < total2 ? `${number(counted)} of ` : "";
    const words2 = `${some}${count(whole, "quote")}${session.stories.once ? ", each story once" : ""}`;
    const searched = session.results.searchFault ? `${words2}, not searched: ${session.results.searchFault}` : session.results.searching ? `${words2}, searching \u2026` : words2;
    if (this.counter.textContent !== searched) this.counter.textContent = searched;
  }
  /** The chip that was pressed is gone: the next one, or the count, gets the focus. */
  #focusChip() {
    const next = this.chips.querySelector("button");
    if (next) next.focus();
    else this.counter.focus();
  }
};
function button(label, title, click, sign2) {
  const parts2 = sign2 ? [
    h("span", {
      class: "wb-sign",
      "aria-hidden": "true"
    }, sign2),
    h("span", {}, label)
  ] : [
    label
  ];
  return h("button", {
    type: "button",
    class: "wb-button",
    title,
    click
  }, ...parts2);
}

// js/emptywords.js
function emptyWords({ session, table }, matching, total2, clearAll) {
  if (matching) return [];
  if (!total2 && !table.rows) {
    const why2 = "This frame holds no quotes. Look at which articles were read and what was selected before.";
    return [
      h("p", {}, why2)
    ];
  }
  if (!total2) {
    const why2 = "No speech in this frame, only beliefs and intentions; tick the box to see them.";
    return [
      h("p", {}, why2)
    ];
  }
  const button4 = h("button", {
    type: "button",
    class: "wb-button wb-clear",
    click: clearAll
  }, "Clear all filters");
  const { since, until } = session.filters;
  const reversed = since !== void 0 && until !== void 0 && since > until;
  const why = reversed ? `No day is after ${since} and before ${until}; change one of the dates.` : "No quotes match; remove a filter.";
  return [
    h("p", {}, why),
    button4
  ];
}

// js/printing.js
var LAYER = ".main-svg";
var FRAME = ".svg-container";
function makeScalable(plot) {
  for (const layer of plot.querySelectorAll(LAYER)) {
    const [width2, height] = [
      layer.getAttribute("width"),
      layer.getAttribute("height")
    ];
    layer.setAttribute("viewBox", `0 0 ${width2} ${height}`);
    frameOf(layer).style.aspectRatio = `${width2} / ${height}`;
  }
}
function makeFixed(plot) {
  for (const layer of plot.querySelectorAll(LAYER)) {
    layer.removeAttribute("viewBox");
    frameOf(layer).style.aspectRatio = "";
  }
}
function frameOf(layer) {
  return (
    /** @type {HTMLElement} */
    layer.closest(FRAME)
  );
}
function watchPrinting(root, part2) {
  const before2 = () => {
    root.dataset.printing = "";
    part2.beforePrint();
  };
  const after = () => {
    delete root.dataset.printing;
    part2.afterPrint();
  };
  addEventListener("beforeprint", before2);
  addEventListener("afterprint", after);
  return () => {
    removeEventListener("beforeprint", before2);
    removeEventListener("afterprint", after);
  };
}

// js/download.js
var KEPT_MS = 6e4;
function download(filename, blob) {
  const address = URL.createObjectURL(blob);
  h("a", {
    href: address,
    download: filename
  }).click();
  setTimeout(() => URL.revokeObjectURL(address), KEPT_MS);
}

// js/head/filename.js
var MOST_LETTERS = 80;
var MOST_OF_ONE = 24;
var MOST_VALUES = 2;
var MARKS = /\p{M}/gu;
var APART = /[^\p{L}\p{N}]+/gu;
function fileName(filters, table, suffix, about = "quotes") {
  let name = about;
  for (const part2 of parts(filters, table)) {
    const longer = part2 && `${name}-${part2}`;
    if (!longer || longer.length > MOST_LETTERS) continue;
    name = longer;
  }
  return name + suffix;
}
function parts(filters, table) {
  const { text: text2 = [], since, until, min_confidence: least, exclude = {} } = filters;
  const days = [
    since,
    until
  ].filter((day2) => day2 !== void 0);
  return [
    ...table.facets.flatMap((facet) => {
      const values = isOwn(facet.name) ? filters.own ?? {} : filters;
      const { [facet.name]: chosen2 = [] } = (
        /** @type {{[name: string]: string[]}} */
        values
      );
      const all = facet.name === "theme" ? filters.all_themes ?? [] : [];
      return listed3([
        ...chosen2,
        ...all
      ].map((value) => labelOf(facet, value)));
    }),
    ...listed3(text2),
    days.length ? dates(since, until) : "",
    least === void 0 ? "" : `confidence-${slug(String(least))}`,
    ...(filters.missing ?? []).map((name) => `no-${slug(name)}`),
    Object.keys(exclude).length ? "some-excluded" : "",
    filters.speech === void 0 ? "" : filters.speech === null ? "with-beliefs" : "beliefs",
    ...REVIEW.map((name) => {
      const wanted = filters[name];
      return wanted === void 0 ? "" : wanted ? name : `not-${name}`;
    })
  ];
}
function listed3(values) {
  const known = values.map(slug).filter(Boolean);
  if (known.length <= MOST_VALUES) return known;
  return [
    ...known.slice(0, MOST_VALUES),
    `and-${known.length - MOST_VALUES}-more`
  ];
}
function dates(since, until) {
  if (since?.endsWith("-01-01") && until === `${since.slice(0, 4)}-12-31`) return since.slice(0, 4);
  if (since && until) return since === until ? since : `${since}-to-${until}`;
  return since ? `since-${since}` : `until-${until}`;
}
function slug(words2) {
  const plain2 = words2.normalize("NFKD").replace(MARKS, "").toLowerCase().replace(APART, "-");
  const letters = [
    ...plain2.replace(/^-|-$/g, "")
  ].slice(0, MOST_OF_ONE).join("");
  return letters.replace(/-$/, "").normalize("NFC");
}

// js/theme.js
var ON_LIGHT = {
  series: [
    "#0072b2",
    "#d55e00",
    "#009e73",
    "#cc79a7",
    "#000000"
  ],
  others: "#767676"
};
var ON_DARK = {
  series: [
    "#56b4e9",
    "#e69f00",
    "#009e73",
    "#cc79a7",
    "#f0e442"
  ],
  others: "#949494"
};
function readPalette(element) {
  const probe = document.createElement("span");
  element.append(probe);
  const colour = (name) => {
    probe.style.color = `var(${name})`;
    return asRgb(getComputedStyle(probe).color);
  };
  const surface = colour("--wb-bg");
  const palette = {
    text: colour("--wb-text"),
    muted: colour("--wb-muted"),
    line: colour("--wb-line"),
    edge: colour("--wb-edge"),
    ghost: colour("--wb-hover"),
    surface,
    ...markColours(surface),
    font: getComputedStyle(element).fontFamily
  };
  probe.remove();
  return palette;
}
var LIGHT = {
  text: "#1b1b1b",
  muted: "#555555",
  line: "#dddddd",
  edge: "#777777",
  ghost: "#eeeeee",
  surface: "#ffffff",
  ...ON_LIGHT,
  font: "Helvetica, Arial, sans-serif"
};
function markColours(ground) {
  const white = contrast(ground, "#ffffff");
  return contrast(ground, "#000000") > white ? ON_LIGHT : ON_DARK;
}
function contrast(one, other) {
  const [darker, lighter] = [
    luminance(one),
    luminance(other)
  ].sort((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}
function luminance(css) {
  const channels = css.startsWith("#") ? [
    1,
    3,
    5
  ].map((i) => parseInt(css.slice(i, i + 2), 16)) : (css.match(/[\d.]+/g) ?? []).slice(0, 3).map(Number);
  const [red, green, blue] = channels.map((channel) => {
    const share2 = channel / 255;
    return share2 <= 0.04045 ? share2 / 12.92 : ((share2 + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
function asRgb(css) {
  const mixed = /^color\(srgb ([\d.e-]+) ([\d.e-]+) ([\d.e-]+)(?: \/ ([\d.e-]+))?\)$/.exec(css);
  if (!mixed) return css;
  const [red, green, blue] = mixed.slice(1, 4).map((part2) => Math.round(255 * Number(part2)));
  return `rgba(${red}, ${green}, ${blue}, ${mixed[4] ?? 1})`;
}
function watchTheme(changed2) {
  const observer = new MutationObserver(changed2);
  observer.observe(document.body, {
    attributes: true,
    attributeFilter: [
      "data-jp-theme-light",
      "data-jp-theme-name",
      "class"
    ]
  });
  const asked = [
    "(prefers-color-scheme: dark)",
    "(forced-colors: active)"
  ].map((query) => matchMedia(query));
  asked.forEach((query) => query.addEventListener("change", changed2));
  return () => {
    observer.disconnect();
    asked.forEach((query) => query.removeEventListener("change", changed2));
  };
}

// js/charts/words.js
var MOST_TOLD = 12;
function markWords({ marks: marks2, series: all, behind, columns: columns2 }, i, series) {
  const quotes = series.numbers[i];
  if (all.length > 1) return `${marks2[i].label}, ${series.label}: ${count(quotes, "quote")}`;
  if (behind) return `${marks2[i].label}: ${number(quotes)} of ${count(behind[i], "quote")}`;
  const more = columns2.slice(1).map(({ label, cells }) => `${label.toLowerCase()} ${cells[i]}`);
  return [
    `${marks2[i].label}: ${count(quotes, "quote")}`,
    ...more
  ].join(", ");
}
function describe(shown2, picture2) {
  if (shown2.nothing) return `${shown2.title}. ${shown2.nothing}`;
  const told = shown2.marks.map((_, i) => i).filter((i) => total(shown2, i));
  const most = told.length > MOST_TOLD ? [
    ...told
  ].sort((a, b) => total(shown2, b) - total(shown2, a)).slice(0, MOST_TOLD) : told;
  const left = told.length - most.length;
  const parts2 = most.map((i) => place(shown2, i));
  if (left) parts2.push(`and ${number(left)} more in the table`);
  const { marks: marks2 } = shown2;
  const among = left ? ` from ${marks2[0].label} to ${marks2[marks2.length - 1].label}` : "";
  return `${picture2} of ${shown2.title.toLowerCase()}${among}. ${parts2.join("; ")}.`;
}
function place(shown2, i) {
  const { series, marks: marks2 } = shown2;
  if (series.length < 2) return markWords(shown2, i, series[0]);
  const parts2 = series.filter((one) => one.numbers[i]).map((one) => `${one.label} ${number(one.numbers[i])}`);
  return `${marks2[i].label}: ${count(total(shown2, i), "quote")} (${parts2.join(", ")})`;
}
function total({ series }, i) {
  return series.reduce((sum, { numbers }) => sum + numbers[i], 0);
}

// js/charts/labels.js
function asLabel(text2) {
  return text2.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
function shorten(text2, letters) {
  const points = [
    ...text2
  ];
  return points.length <= letters ? text2 : `${points.slice(0, letters - 1).join("").trimEnd()}\u2026`;
}
function wrapped2(text2, letters) {
  const plain2 = text2.replace(/\s+/g, " ").trim();
  if ([
    ...plain2
  ].length <= letters) return [
    plain2
  ];
  let first = "";
  for (const word of plain2.split(" ")) {
    const longer = first ? `${first} ${word}` : word;
    if ([
      ...longer
    ].length > letters) break;
    first = longer;
  }
  if (!first) return [
    shorten(plain2, letters)
  ];
  return [
    first,
    shorten(plain2.slice(first.length).trim(), letters)
  ];
}

// js/charts/figure.js
var FONT_PX = 12;
var LETTER_PX = 6.4;
var CONFIG = {
  displayModeBar: false,
  typesetMath: false,
  responsive: false,
  showTips: false,
  doubleClick: false
};
var PATTERNS = [
  "",
  "/",
  ".",
  "x",
  "-"
];
var GREY_PATTERNS = {
  others: "\\",
  missing: "|"
};
function inkOf({ look }, palette) {
  if (typeof look === "string") return {
    color: palette.others,
    shape: GREY_PATTERNS[look]
  };
  return {
    color: palette.series[look],
    shape: PATTERNS[look]
  };
}
function looksOf(series, palette) {
  const { color, shape: shape2 } = inkOf(series, palette);
  const pattern2 = {
    shape: shape2,
    bgcolor: color,
    fgcolor: palette.surface,
    fgopacity: 0.7,
    size: 6,
    solidity: 0.25
  };
  return {
    color,
    // Parts that touch are told apart by a line of the ground between them.
    line: {
      color: palette.surface,
      width: 1
    },
    ...shape2 ? {
      pattern: pattern2
    } : {}
  };
}
function outline(palette) {
  return {
    color: palette.ghost,
    line: {
      color: palette.edge,
      width: 1
    }
  };
}
function hover(shown2, series) {
  return {
    hovertext: shown2.marks.map((_, i) => asLabel(markWords(shown2, i, series))),
    hoverinfo: "text"
  };
}
function frame2(palette, { width: width2, height }) {
  return {
    width: width2,
    height,
    paper_bgcolor: "rgba(0, 0, 0, 0)",
    plot_bgcolor: "rgba(0, 0, 0, 0)",
    font: {
      family: palette.font,
      size: FONT_PX,
      color: palette.text
    },
    hoverlabel: {
      bgcolor: palette.surface,
      bordercolor: palette.edge,
      font: {
        color: palette.text,
        family: palette.font
      },
      align: "left"
    },
    hoverdistance: 30,
    showlegend: false,
    dragmode: false
  };
}
function numberAxis(end, palette) {
  return {
    range: [
      0,
      end
    ],
    // Level, however little room there is.
    tickangle: 0,
    // Plotly would put halves between so few.
    ...end < 6 ? {
      dtick: 1
    } : {
      nticks: 6
    },
    tickformat: ",d",
    gridcolor: palette.line,
    zeroline: true,
    zerolinecolor: palette.edge,
    tickfont: {
      color: palette.muted
    },
    fixedrange: true
  };
}
var PLACES = {
  type: "linear",
  tickmode: "array",
  ticks: "",
  showgrid: false,
  zeroline: false,
  fixedrange: true
};

// js/charts/key.js
var SVG = "http://www.w3.org/2000/svg";
var SIDE = 14;
var STROKES = (
  /** @type {{[shape: string]: string}} */
  {
    "": "",
    "/": "M-2 9 9 -2M2 16 16 2",
    "\\": "M5 -2 16 9M-2 2 12 16",
    x: "M-2 9 9 -2M2 16 16 2M5 -2 16 9M-2 2 12 16",
    "|": "M3.5 0V14M8.5 0V14",
    "-": "M0 3.5H14M0 8.5H14",
    ".": "M3 3.5h.01M9 3.5h.01M6 8h.01M12 8h.01M3 12h.01M9 12h.01"
  }
);
function keyParts(shown2, palette, onPick) {
  const { series, behind, level } = shown2;
  if (series.length > 1) return series.map((one) => h("li", {}, entry2(one, palette, onPick)));
  if (behind) {
    return [
      words(filled(series[0], palette), "matching"),
      words(outlined(palette), "all")
    ];
  }
  if (level) {
    return [
      words(filled(series[0], palette), "matching"),
      words(tick(palette), "share in all")
    ];
  }
  return [];
}
function entry2(series, palette, onPick) {
  const { pick, chosen: chosen2, label } = series;
  const parts2 = [
    filled(series, palette),
    h("span", {}, `${chosen2 ? "\u2713 " : ""}${label}`)
  ];
  if (!pick) return h("span", {
    class: "wb-key-entry"
  }, ...parts2);
  return h("button", {
    type: "button",
    class: "wb-key-entry",
    title: label,
    "aria-pressed": String(chosen2),
    "data-key": `key ${series.at}`,
    click: () => onPick(pick)
  }, ...parts2);
}
function words(swatch2, text2) {
  return h("li", {}, h("span", {
    class: "wb-key-entry"
  }, swatch2, h("span", {}, text2)));
}
function filled(series, palette) {
  const { color, shape: shape2 } = inkOf(series, palette);
  const strokes = shape2 === "." ? 2 : 1.4;
  return swatch(part("rect", {
    width: SIDE,
    height: SIDE,
    fill: color
  }), part("path", {
    d: STROKES[shape2],
    stroke: palette.surface,
    "stroke-width": strokes,
    "stroke-linecap": "round",
    fill: "none"
  }));
}
function outlined(palette) {
  const size2 = SIDE - 1;
  return swatch(part("rect", {
    x: 0.5,
    y: 0.5,
    width: size2,
    height: size2,
    fill: palette.ghost,
    stroke: palette.edge
  }));
}
function tick(palette) {
  return swatch(part("path", {
    d: "M7 0V14",
    stroke: palette.text,
    "stroke-width": 2
  }));
}
function swatch(...parts2) {
  const svg = part("svg", {
    width: SIDE,
    height: SIDE,
    viewBox: `0 0 ${SIDE} ${SIDE}`,
    "aria-hidden": "true",
    class: "wb-swatch"
  });
  svg.append(...parts2);
  return svg;
}
function part(tag, attributes) {
  const element = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, String(value));
  return element;
}

// js/charts/plot.js
var Plot = class {
  /** @type {any} */
  #plotly = null;
  /** What the picture shows, which follows what was read a moment later. @type {Shown | null} */
  #shown = null;
  #draws = 0;
  #closed = false;
  /**
   * @param {string} name by which it goes until it is drawn
   * @param {(pick: Pick) => void} onPick
   */
  constructor(name, onPick) {
    this.onPick = onPick;
    this.width = 0;
    this.canvas = /** @type {any} */
    h("div", {
      class: "wb-plot"
    });
    this.element = h("div", {
      class: "wb-picture",
      role: "img",
      "aria-label": name
    }, this.canvas);
  }
  /** Whether it can be drawn. */
  get ready() {
    return this.#plotly !== null;
  }
  /** Whether something was ever drawn. */
  get drawn() {
    return this.#draws > 0;
  }
  /** Whether its place has become wider or narrower since. */
  get misfits() {
    const { clientWidth } = this.element;
    return this.width > 0 && clientWidth > 0 && Math.abs(clientWidth - this.width) > 1;
  }
  /** @param {any} plotly null where it is not to be had */
  use(plotly) {
    this.#plotly = plotly;
  }
  /**
   * @param {Shown} shown
   * @param {any} figure of it
   * @param {number} width of the figure in pixels
   * @returns {Promise<boolean>} false where it cannot be drawn
   */
  async draw(shown2, { data, layout, config }, width2) {
    try {
      await this.#plotly.react(this.canvas, data, layout, config);
    } catch (error) {
      console.error(error);
      return false;
    }
    if (this.#closed) {
      this.#plotly.purge(this.canvas);
      return true;
    }
    if (!this.drawn) this.#listen();
    this.#draws++;
    this.#shown = shown2;
    this.width = width2;
    this.element.dataset.drawn = String(this.#draws);
    return true;
  }
  close() {
    this.#closed = true;
    if (this.drawn) this.#plotly?.purge(this.canvas);
  }
  #listen() {
    this.canvas.on("plotly_click", (event) => {
      const pick = this.#pickOf(event.points[0]);
      if (pick) this.onPick(pick);
    });
    this.canvas.on("plotly_hover", () => this.canvas.classList.add("wb-over"));
    this.canvas.on("plotly_unhover", () => this.canvas.classList.remove("wb-over"));
  }
  /**
   * What the mark under the pointer stands for.
   *
   * @param {{pointNumber: number, data: {meta?: number}}} point
   * @returns {Pick | null}
   */
  #pickOf({ pointNumber, data }) {
    if (!this.#shown) return null;
    const { marks: marks2, series, behind, level } = this.#shown;
    const { numbers, pick } = series[data.meta ?? 0] ?? {};
    const some = numbers?.[pointNumber] || behind?.[pointNumber] || level?.[pointNumber];
    return some ? {
      ...marks2[pointNumber].pick,
      ...pick
    } : null;
  }
};

// js/head/menu.js
var menus = 0;
var Menu = class {
  /**
   * @param {string} label on the button
   * @param {Item[]} items
   * @param {(name: string) => void} onChoose
   */
  constructor(label, items, onChoose) {
    this.onChoose = onChoose;
    const id = `wb-menu-${Math.random().toString(36).slice(2)}-${++menus}`;
    this.button = h("button", {
      type: "button",
      class: "wb-button wb-menu-button",
      "aria-haspopup": "menu",
      "aria-expanded": "false",
      "aria-controls": id,
      click: () => this.isOpen ? this.close() : this.open(),
      keydown: (event) => this.#pressedOnButton(event)
    }, label);
    this.items = items.map(({ name, label: label2 }) => h("button", {
      type: "button",
      role: "menuitem",
      tabindex: -1,
      class: "wb-menu-item",
      "data-name": name,
      click: () => this.#choose(name)
    }, label2));
    this.title = h("p", {
      id: `${id}-title`,
      class: "wb-menu-title"
    });
    const list = h("div", {
      id,
      role: "menu",
      "aria-labelledby": `${id}-title`,
      keydown: (event) => this.#pressed(event)
    }, ...this.items);
    this.popup = h("div", {
      class: "wb-menu"
    }, this.title, list);
    this.popup.hidden = true;
    this.element = h("div", {
      class: "wb-menu-holder"
    }, this.button, this.popup);
  }
  get isOpen() {
    return !this.popup.hidden;
  }
  open() {
    this.popup.hidden = false;
    this.button.setAttribute("aria-expanded", "true");
    document.addEventListener("pointerdown", this.#pressedElsewhere);
    this.items[0]?.focus();
  }
  close({ focus = true } = {}) {
    document.removeEventListener("pointerdown", this.#pressedElsewhere);
    if (!this.isOpen) return;
    this.popup.hidden = true;
    this.button.setAttribute("aria-expanded", "false");
    if (focus) this.button.focus();
  }
  /** @param {string} name */
  #choose(name) {
    this.close();
    this.onChoose(name);
  }
  /** @param {KeyboardEvent} event */
  #pressedOnButton(event) {
    if (event.key !== "ArrowDown" || this.isOpen) return;
    event.preventDefault();
    this.button.click();
  }
  /** @param {KeyboardEvent} event */
  #pressed(event) {
    const at = this.items.findIndex((item2) => item2 === event.target);
    const next = nextItem(event.key, at, this.items.map((item2) => item2.textContent ?? ""));
    if (next !== null || event.key === "Escape") event.stopPropagation();
    if (next !== null) {
      event.preventDefault();
      this.items[next].focus();
    } else if (event.key === "Escape") {
      this.close();
    } else if (event.key === "Tab") {
      this.close();
    }
  }
  /** @param {Event} event */
  #pressedElsewhere = (event) => {
    const inside = event.composedPath().includes(this.element);
    if (!inside) this.close({
      focus: false
    });
  };
};
function nextItem(key, at, labels2) {
  const { length } = labels2;
  if (key === "ArrowDown") return (at + 1) % length;
  if (key === "ArrowUp") return (at - 1 + length) % length;
  if (key === "Home") return 0;
  if (key === "End") return length - 1;
  if (key.length !== 1 || key === " ") return null;
  for (let step = 1; step <= length; step++) {
    const place3 = (at + step) % length;
    if (labels2[place3].toLowerCase().startsWith(key.toLowerCase())) return place3;
  }
  return null;
}

// js/charts/table.js
var MOST_LINES = 200;
function tableParts(shown2, onPick) {
  const { marks: marks2, columns: columns2, title } = shown2;
  const left = marks2.length - MOST_LINES;
  const caption = h("caption", {}, left > 0 ? `${title}, the first ${MOST_LINES}` : title);
  const head = h("tr", {}, h("th", {
    scope: "col"
  }, shown2.axis), ...columns2.map((column4) => h("th", {
    scope: "col"
  }, columnHead(column4, onPick))));
  const lines2 = marks2.slice(0, MOST_LINES).map((mark, i) => h("tr", {}, h("th", {
    scope: "row"
  }, button2(mark.label, mark.pick, mark.chosen, `${mark.at}`, onPick)), ...columns2.map((column4) => h("td", {}, cell(shown2, column4, mark, i, onPick)))));
  return [
    caption,
    h("thead", {}, head),
    h("tbody", {}, ...lines2)
  ];
}
function columnHead({ label, series }, onPick) {
  if (!series?.pick) return label;
  return button2(label, series.pick, series.chosen, `head ${series.at}`, onPick);
}
function cell(shown2, { cells, series }, mark, i, onPick) {
  const words2 = typeof cells[i] === "number" ? number(cells[i]) : cells[i];
  if (!series?.pick || !cells[i]) return words2;
  const pick = {
    ...mark.pick,
    ...series.pick
  };
  const both = mark.chosen && series.chosen;
  const made = button2(words2, pick, both, `${mark.at} ${series.at}`, onPick);
  made.setAttribute("aria-label", markWords(shown2, i, series));
  return made;
}
function button2(words2, pick, chosen2, key, onPick) {
  return h("button", {
    type: "button",
    class: "wb-pick",
    "aria-pressed": String(chosen2),
    "data-key": key,
    click: () => onPick(pick)
  }, words2);
}

// js/charts/chart.js
var FORMATS = [
  {
    name: "png",
    label: "PNG, for slides and text"
  },
  {
    name: "svg",
    label: "SVG, for any size"
  }
];
var LOADING = "Loading the chart \u2026";
var FAILED = "The chart cannot be drawn; its numbers are in the table.";
var Chart = class {
  /** @type {Shown | null} */
  #shown = null;
  #kept = false;
  #asTable = false;
  #failed = false;
  /**
   * @param {Kind} kind
   * @param {{onPick: (pick: Pick) => void, onStale: (chart: Chart) => void,
   *   onSave: (kind: Kind, shown: Shown, format: Format) => Promise<string>}} calls `onStale` hears
   *   that what the chart shows is no longer what it should; `onSave` tells what came of it
   */
  constructor(kind, { onPick, onStale, onSave }) {
    this.kind = kind;
    this.onPick = onPick;
    this.onStale = onStale;
    this.stale = true;
    this.inSight = false;
    this.plot = new Plot(kind.heading, onPick);
    this.key = h("ul", {
      class: "wb-key"
    });
    this.status = h("p", {
      class: "wb-quiet"
    }, LOADING);
    this.notes = h("p", {
      class: "wb-quiet"
    });
    this.table = h("table", {
      class: "wb-table"
    });
    this.holder = h("div", {
      class: "wb-table-holder",
      hidden: ""
    }, this.table);
    this.onSave = onSave;
    this.told = h("p", {
      class: "wb-quiet",
      role: "status"
    });
    this.menu = new Menu("Save picture", FORMATS, (format) => this.#save(
      /** @type {Format} */
      format
    ));
    this.menu.button.classList.replace("wb-button", "wb-link");
    this.menu.button.setAttribute("aria-label", `Save picture: ${kind.heading}`);
    this.menu.title.textContent = "Save as";
    this.toggle = h("button", {
      type: "button",
      class: "wb-link",
      click: () => this.#turn()
    });
    this.body = h("div", {}, this.plot.element, this.holder, this.status, this.notes, this.told);
    this.body.style.minHeight = `${kind.height}px`;
    this.element = h("div", {
      role: "group",
      class: "wb-chart",
      "aria-label": kind.heading,
      "data-chart": kind.name
    }, h("div", {
      class: "wb-chart-head"
    }, h("h4", {}, kind.heading), this.menu.element, this.toggle), this.key, this.body);
    this.element.addEventListener("pointerleave", () => this.#letGo());
    this.element.addEventListener("focusout", () => this.#letGo());
    this.#sayToggle();
  }
  /**
   * Whether someone's hand is on the chart: marks then stay where they are, with their new numbers,
   * so that the next click hits what it was meant for.
   */
  get held() {
    return this.element.matches(":hover") || this.element.contains(document.activeElement);
  }
  /** Whether the picture has to be drawn for the chart to be up to date. */
  get drawable() {
    return this.plot.ready && !this.#asTable;
  }
  /**
   * Everything but the picture: table, key, notes, description.
   *
   * @param {State} state
   * @param {Palette} palette
   */
  read(state, palette) {
    const kept = this.held ? this.#shown : null;
    const shown2 = this.kind.read(state, kept);
    this.told.textContent = "";
    this.#shown = shown2;
    this.#kept = kept !== null;
    this.plot.element.setAttribute("aria-label", describe(shown2, this.kind.picture));
    this.notes.textContent = shown2.notes.join(" ");
    this.notes.hidden = !shown2.notes.length;
    this.#keepFocus(() => {
      this.key.replaceChildren(...shown2.nothing ? [] : keyParts(shown2, palette, this.onPick));
      if (this.#asTable) this.table.replaceChildren(...tableParts(shown2, this.onPick));
    });
    this.key.hidden = this.#asTable || shown2.nothing !== "";
    this.#sayStatus();
  }
  /** Other values may stand where those did that are shown: no mark keeps its place. */
  forget() {
    this.#shown = null;
  }
  /**
   * The picture of what was read last.
   *
   * @param {Palette} palette
   * @param {number} [width] in pixels
   */
  async draw(palette, width2 = this.plot.element.clientWidth) {
    const shown2 = this.#shown;
    if (!shown2 || shown2.nothing || !width2 || !this.drawable) return;
    const figure = this.kind.figure(shown2, width2, palette);
    if (!await this.plot.draw(shown2, figure, width2)) this.fail();
  }
  /** @param {any} plotly */
  use(plotly) {
    this.plot.use(plotly);
    this.#sayStatus();
  }
  /** The numbers are still there, so they are shown. */
  fail() {
    this.plot.use(null);
    this.#failed = true;
    if (!this.#asTable) this.#turn();
    this.toggle.hidden = true;
    this.#sayStatus();
  }
  /**
   * Paper gets the numbers where there is no picture to be had yet; afterwards all is as before.
   *
   * @param {boolean} paper
   */
  turnForPaper(paper) {
    const shown2 = this.#shown;
    this.holder.hidden = !(this.#asTable || paper && !this.plot.ready);
    if (!paper) this.#sayStatus();
    else if (shown2 && !this.plot.ready) {
      this.table.replaceChildren(...tableParts(shown2, this.onPick));
      this.status.hidden = !shown2.nothing;
      this.key.hidden = true;
    }
  }
  close() {
    this.menu.close({
      focus: false
    });
    this.plot.close();
  }
  #letGo() {
    setTimeout(() => {
      if (this.#kept && !this.held) this.onStale(this);
    }, 0);
  }
  /** @param {Format} format */
  async #save(format) {
    if (this.#shown) this.told.textContent = await this.onSave(this.kind, this.#shown, format);
  }
  #turn() {
    this.#asTable = !this.#asTable;
    this.holder.hidden = !this.#asTable;
    this.#sayToggle();
    this.onStale(this);
  }
  #sayToggle() {
    this.toggle.textContent = this.#asTable ? "As chart" : "As table";
    this.toggle.setAttribute("aria-label", `${this.toggle.textContent}: ${this.kind.heading}`);
  }
  #sayStatus() {
    const nothing = this.#shown?.nothing ?? "";
    const waiting = this.plot.ready || this.#asTable ? "" : LOADING;
    const words2 = nothing || (this.#failed ? FAILED : waiting);
    this.status.textContent = words2;
    this.status.hidden = !words2;
    this.body.style.minHeight = nothing && !this.plot.drawn ? "" : `${this.kind.height}px`;
    this.menu.element.hidden = !this.plot.ready || nothing !== "";
    this.plot.element.hidden = this.#asTable || nothing !== "";
    this.table.hidden = nothing !== "";
  }
  /**
   * The focus stays on the button that does the same.
   *
   * @param {() => void} change
   */
  #keepFocus(change) {
    const key = this.element.contains(document.activeElement) ? (
      /** @type {HTMLElement} */
      document.activeElement.dataset.key
    ) : void 0;
    change();
    if (key === void 0) return;
    const same3 = this.element.querySelector(`[data-key="${CSS.escape(key)}"]`);
    (same3 ?? this.toggle).focus();
  }
};

// js/charts/measured.js
var WIDE_LETTER = 0.66;
var context;
function widthOf(text2, size2, font) {
  context ??= globalThis.OffscreenCanvas ? new OffscreenCanvas(1, 1).getContext("2d") : null;
  if (!context) return [
    ...text2
  ].length * size2 * WIDE_LETTER;
  context.font = `${size2}px ${font}`;
  return context.measureText(text2).width;
}
function widest(texts3, size2, font) {
  return Math.ceil(Math.max(0, ...texts3.map((text2) => widthOf(text2, size2, font))));
}

// js/charts/bars.js
var ROW_PX = 30;
var FEWEST_ROWS = 2;
var LABEL_PX = 11;
var AXIS_PX = 38;
var LABEL_SHARE = 0.36;
var STANDOFF_PX = 5;
var GAP_PX = 14;
function barHeight(rows) {
  return Math.max(FEWEST_ROWS, rows) * ROW_PX + AXIS_PX;
}
function barFigure(shown2, width2, palette) {
  const places = shown2.marks.map((_, i) => i);
  const labels2 = rowLabels(shown2, width2);
  const left = roomFor(labels2, palette);
  const stacked = shown2.series.length > 1;
  const ends = places.map((i) => endOf(shown2, i));
  const cut2 = shown2.cut ?? null;
  const words2 = shown2.words.map((text2, i) => i === cut2 ? `\u25B8 ${text2}` : text2);
  const beside = (texts3) => widest(texts3, FONT_PX, palette.font) + GAP_PX;
  const right = cut2 === null ? 4 : beside([
    words2[cut2]
  ]);
  const plot = Math.max(80, width2 - left - right);
  const room = beside(words2.filter((_, i) => i !== cut2));
  const longest = Math.max(1, ...ends.filter((_, i) => i !== cut2));
  const end = longest * plot / Math.max(40, plot - room);
  const scale = places.map((i) => i === cut2 ? end / ends[i] : 1);
  if (cut2 !== null) ends[cut2] = end;
  return {
    data: traces({
      ...shown2,
      words: words2
    }, {
      places,
      ends,
      scale
    }, palette),
    layout: {
      ...frame2(palette, {
        width: width2,
        height: barHeight(places.length)
      }),
      barmode: stacked ? "stack" : "overlay",
      // A short bar is hard to hit: where a row is one bar, all of the row is meant.
      hovermode: stacked ? "closest" : "y",
      margin: {
        l: left,
        r: right,
        t: 2,
        b: AXIS_PX - 2
      },
      xaxis: {
        ...numberAxis(end, palette),
        // Each bar has its number beside it, which lines would run through.
        showgrid: false,
        ticks: "outside",
        ticklen: 4,
        tickcolor: palette.edge,
        title: {
          text: "quotes",
          font: {
            color: palette.muted,
            size: FONT_PX
          },
          standoff: 4
        }
      },
      yaxis: {
        ...PLACES,
        tickvals: places,
        ticktext: labels2.map((lines2) => lines2.map(asLabel).join("<br>")),
        tickfont: {
          size: LABEL_PX
        },
        ticklabelstandoff: STANDOFF_PX,
        range: [
          Math.max(FEWEST_ROWS, places.length) - 0.5,
          -0.5
        ]
      }
    },
    config: CONFIG
  };
}
function traces(shown2, { places, ends, scale }, palette) {
  const { series, behind, level, words: words2 } = shown2;
  const bar = {
    type: "bar",
    orientation: "h",
    y: places,
    width: 0.74
  };
  const silent = {
    hoverinfo: "skip",
    cliponaxis: false
  };
  return [
    ...behind ? [
      {
        ...bar,
        x: behind,
        marker: outline(palette),
        name: "all",
        hoverinfo: "skip"
      }
    ] : [],
    ...series.map((one, meta) => ({
      ...bar,
      x: one.numbers.map((n, i) => n * scale[i]),
      meta,
      name: asLabel(one.label),
      marker: looksOf(one, palette),
      ...hover(shown2, one)
    })),
    ...level ? [
      {
        type: "scatter",
        mode: "markers",
        name: "share of all",
        x: level,
        y: places,
        marker: {
          symbol: "line-ns-open",
          size: 22,
          color: palette.text,
          line: {
            width: 2
          }
        },
        ...silent
      }
    ] : [],
    {
      type: "scatter",
      mode: "text",
      name: "numbers",
      x: ends,
      y: places,
      // Not right at the bar's end, nor under the mark that stands there.
      text: words2.map((text2) => `\xA0\xA0${text2}`),
      textposition: "middle right",
      textfont: {
        color: palette.text,
        size: FONT_PX
      },
      ...silent
    }
  ];
}
function endOf({ series, behind, level }, i) {
  const sum = series.reduce((total2, { numbers }) => total2 + numbers[i], 0);
  return Math.max(sum, behind?.[i] ?? 0, level?.[i] ?? 0);
}
function rowLabels({ marks: marks2 }, width2) {
  const letters = Math.max(8, Math.floor(width2 * LABEL_SHARE / LETTER_PX));
  return marks2.map(({ label, chosen: chosen2 }) => wrapped2(`${chosen2 ? "\u2713 " : ""}${label}`, letters));
}
function roomFor(labels2, palette) {
  return widest(labels2.flat(), LABEL_PX, palette.font) + STANDOFF_PX + 4;
}

// js/charts/columns.js
var COLUMNS_PX = 230;
var MARGIN = {
  r: 8,
  t: 16,
  b: 40
};
var GAP_PX2 = 14;
var FEWEST_PLACES = 9;
var THIN_PX = 4;
function columnFigure(shown2, width2, palette) {
  const { marks: marks2, series: [series], behind, axis } = shown2;
  const places = marks2.map((_, i) => i);
  const spare = Math.max(0, FEWEST_PLACES - marks2.length) / 2;
  const most = Math.max(1, ...series.numbers, ...behind ?? []) * 1.08;
  const left = widest([
    number(Math.ceil(most))
  ], FONT_PX, palette.font) + GAP_PX2;
  const pixels = (width2 - left - MARGIN.r) / (places.length + 2 * spare);
  const column4 = {
    type: "bar",
    x: places,
    width: pixels < THIN_PX ? 1 : 0.84
  };
  const wide2 = widest(marks2.map(({ label }) => label), FONT_PX, palette.font);
  const step = Math.max(1, Math.ceil((wide2 + GAP_PX2) / pixels));
  const reach = (i) => (places.length + spare - i - 0.5) * pixels + MARGIN.r;
  const ticks = places.filter((i) => i % step === 0 && reach(i) > wide2 / 2);
  return {
    data: [
      ...behind ? [
        {
          ...column4,
          y: behind,
          marker: thinned(outline(palette), pixels, palette.edge),
          name: "all",
          hoverinfo: "skip"
        }
      ] : [],
      {
        ...column4,
        y: series.numbers,
        name: series.label,
        marker: thinned(looksOf(series, palette), pixels, palette.series[0]),
        text: marks2.map(({ chosen: chosen2 }) => chosen2 ? "\u2713" : ""),
        textposition: "outside",
        textfont: {
          color: palette.text
        },
        cliponaxis: false,
        ...hover(shown2, series)
      }
    ],
    layout: {
      ...frame2(palette, {
        width: width2,
        height: COLUMNS_PX
      }),
      barmode: "overlay",
      hovermode: "x",
      margin: {
        ...MARGIN,
        l: left
      },
      xaxis: {
        ...PLACES,
        tickvals: ticks,
        ticktext: ticks.map((i) => marks2[i].label),
        tickangle: 0,
        ticks: "outside",
        ticklen: 4,
        tickcolor: palette.edge,
        range: [
          -0.5 - spare,
          places.length - 0.5 + spare
        ],
        title: {
          text: axis.toLowerCase(),
          font: {
            color: palette.muted,
            size: FONT_PX
          },
          standoff: 4
        }
      },
      yaxis: numberAxis(most, palette)
    },
    config: CONFIG
  };
}
function thinned(marker, pixels, color) {
  return pixels < THIN_PX ? {
    ...marker,
    color,
    line: {
      color,
      width: 0
    }
  } : marker;
}

// js/charts/order.js
var KNOWN = /* @__PURE__ */ new WeakMap();
function names(facet) {
  const known = KNOWN.get(facet.values);
  if (known) return known;
  let none = NONE;
  while (facet.values.includes(none)) none = `(${none})`;
  const all = [
    ...facet.values,
    none
  ];
  const rank2 = new Float64Array(all.length);
  all.map((_, at) => at).sort((a, b) => compare(all[a], all[b])).forEach((at, i) => rank2[at] = i);
  const made = {
    none,
    rank: rank2
  };
  KNOWN.set(facet.values, made);
  return made;
}
function nameAt(facet, at) {
  return at < facet.values.length ? facet.values[at] : names(facet).none;
}
function valueAt(facet, at) {
  return at < facet.values.length ? facet.values[at] : MISSING;
}
function greatest(facet, counts, top, none) {
  const { rank: rank2 } = names(facet);
  const ahead = (a, b) => counts[a] > counts[b] || counts[a] === counts[b] && rank2[a] < rank2[b];
  const found = [];
  const last = facet.values.length;
  let known = 0;
  for (let at = 0; at < last + (none ? 1 : 0); at++) {
    if (!counts[at]) continue;
    known++;
    if (found.length === top && !ahead(at, found[top - 1])) continue;
    let place3 = found.length;
    while (place3 > 0 && ahead(at, found[place3 - 1])) place3--;
    found.splice(place3, 0, at);
    if (found.length > top) found.pop();
  }
  const named = found.filter((at) => at !== last);
  return {
    greatest: found.length > named.length ? [
      ...named,
      last
    ] : named,
    known
  };
}
var BEYOND = /[\ud800-\uffff]/;
function compare(a, b) {
  if (!BEYOND.test(a) || !BEYOND.test(b)) return a < b ? -1 : a > b ? 1 : 0;
  const [left, right] = [
    [
      ...a
    ],
    [
      ...b
    ]
  ];
  for (let i = 0; i < Math.min(left.length, right.length); i++) {
    const difference2 = Number(left[i].codePointAt(0)) - Number(right[i].codePointAt(0));
    if (difference2) return difference2;
  }
  return left.length - right.length;
}

// js/charts/experts.js
function readExperts({ table, filters, rows, base, filtered, once }, kept) {
  const expert = facetOf(table, "expert");
  const people = expert.values.length;
  const counts = countValues(expert, rows, once);
  const { greatest: top, known } = greatest(expert, counts, MOST_MARKS, false);
  const places = keptPlaces(kept, top) ?? top;
  const wanted = chosen(filters, "expert");
  const numbers = places.map((at) => counts[at]);
  const all = filtered ? countValues(expert, base, once) : null;
  const behind = all && places.map((at) => all[at]);
  const unnamed = counts[people];
  return {
    title: "Quotes by named person",
    axis: "Named person",
    marks: places.map((at) => {
      const value = valueAt(expert, at);
      return {
        at,
        label: nameAt(expert, at),
        pick: {
          expert: value
        },
        chosen: wanted.includes(value)
      };
    }),
    series: [
      {
        at: null,
        label: "quotes",
        pick: {},
        chosen: false,
        look: 0,
        numbers
      }
    ],
    behind,
    level: null,
    words: numbers.map((n, i) => behind ? `${number(n)} of ${number(behind[i])}` : number(n)),
    columns: behind ? [
      column3("Matching", numbers),
      column3("All", behind)
    ] : [
      column3("Quotes", numbers)
    ],
    notes: [
      ...restNote(counts, places, known, "named person", people, once),
      ...unnamed ? [
        `${count(unnamed, "quote")} of no named person left out.`
      ] : []
    ],
    nothing: places.length ? "" : "None of these quotes is of a named person."
  };
}
function column3(label, cells) {
  return {
    label,
    cells,
    series: null
  };
}

// js/charts/kinds.js
var KINDS2 = [
  "direct",
  "mixed",
  "indirect"
];
function readKinds({ table, filters, rows, base, filtered, once }) {
  const kind = facetOf(table, "kind");
  const wanted = chosen(filters, "kind");
  const numbersOf2 = (among) => {
    const counts = countValues(kind, among, once);
    return KINDS2.map((name) => counts[kind.values.indexOf(name)] ?? 0);
  };
  const numbers = numbersOf2(rows);
  const behind = filtered ? numbersOf2(base) : null;
  const shares = sharesOf(numbers);
  return {
    title: "Quotes by kind",
    axis: "Kind of quote",
    marks: KINDS2.map((name, at) => ({
      at,
      label: name,
      pick: {
        kind: name
      },
      chosen: wanted.includes(name)
    })),
    series: [
      {
        at: null,
        label: "quotes",
        pick: {},
        chosen: false,
        look: 0,
        numbers
      }
    ],
    behind: null,
    level: behind && levels(behind, numbers),
    words: numbers.map((n, i) => `${shares[i]} (${number(n)})`),
    columns: behind ? [
      ...columns("Matching", numbers, "Share", shares),
      ...columns("All", behind, "Share of all", sharesOf(behind))
    ] : columns("Quotes", numbers, "Share", shares),
    notes: [],
    nothing: ""
  };
}
function columns(label, numbers, share2, shares) {
  return [
    {
      label,
      cells: numbers,
      series: null
    },
    {
      label: share2,
      cells: shares,
      series: null
    }
  ];
}
function levels(all, numbers) {
  const [whole, part2] = [
    all,
    numbers
  ].map((list) => list.reduce((sum, n) => sum + n, 0));
  return all.map((n) => n / whole * part2);
}
function sharesOf(numbers) {
  const total2 = numbers.reduce((sum, n) => sum + n, 0);
  return numbers.map((n) => {
    if (!n) return "0%";
    const percent2 = 100 * n / total2;
    if (percent2 < 0.5) return "under 1%";
    return n < total2 && percent2 > 99.5 ? "over 99%" : `${Math.round(percent2)}%`;
  });
}

// js/charts/looks.js
var Looks = class {
  /** @type {Map<string, number>} */
  #known = /* @__PURE__ */ new Map();
  /** @param {number} count how many different looks there are */
  constructor(count2) {
    this.count = count2;
  }
  /**
   * A look, counted from 0, for each name: the one it had before where that is free.
   *
   * @param {string[]} names at most `count`
   * @returns {number[]}
   */
  assign(names2) {
    const free = new Set(Array.from({
      length: this.count
    }, (_, look) => look));
    const kept = new Set(names2.filter((name) => free.delete(this.#known.get(name) ?? -1)));
    for (const name of names2) {
      if (kept.has(name)) continue;
      const [look] = free;
      free.delete(look);
      this.#known.set(name, look);
    }
    return names2.map((name) => Number(this.#known.get(name)));
  }
};

// js/charts/cut.js
var DWARFS = 1.5;
function cutPlace(facet, places, totals) {
  const none = places.indexOf(facet.values.length);
  const longest = Math.max(0, ...totals.filter((_, i) => i !== none));
  return none >= 0 && longest && totals[none] > DWARFS * longest ? none : null;
}
function cutNote(facet, places, totals, cut2) {
  if (cut2 === null) return [];
  const name = nameAt(facet, places[cut2]);
  return [
    `The bar of ${name} is not to scale: ${count(totals[cut2], "quote")}.`
  ];
}

// js/charts/themes.js
var MOST_SERIES = 5;
var COPIES = "A statement whose copies name different institutions counts in each of them.";
var SEVERAL = "A quote with several themes counts in each of them.";
function readThemes({ table, filters, rows, once }, kept, looks) {
  const [theme, institution] = [
    facetOf(table, "theme"),
    facetOf(table, "institution")
  ];
  const counts = countValues(theme, rows, once);
  const { greatest: top, known } = greatest(theme, counts, MOST_MARKS, true);
  const places = keptPlaces(kept, top) ?? top;
  const wanted = chosen(filters, "theme");
  const marks2 = places.map((at) => {
    const value = valueAt(theme, at);
    return {
      at,
      label: nameAt(theme, at),
      pick: {
        theme: value
      },
      chosen: wanted.includes(value)
    };
  });
  const series = split(theme, places, institution, {
    rows,
    once
  }, kept, looks);
  const asked = chosen(filters, "institution");
  for (const one of series) {
    one.chosen = one.at !== null && asked.includes(valueAt(institution, one.at));
  }
  const totals = places.map((at) => counts[at]);
  const cut2 = cutPlace(theme, places, totals);
  return {
    title: "Quotes by theme and institution",
    axis: "Theme",
    marks: marks2,
    series,
    behind: null,
    level: null,
    cut: cut2,
    words: totals.map(number),
    columns: [
      {
        label: "All",
        cells: totals,
        series: null
      },
      ...series.map((one) => ({
        label: one.label,
        cells: one.numbers,
        series: one
      }))
    ],
    notes: [
      ...cutNote(theme, places, totals, cut2),
      ...restNote(counts, places, known, "theme", counts.length, once),
      ...theme.sets?.some((members) => members.length > 1) ? [
        SEVERAL
      ] : [],
      ...series.length > 1 && exceeds(series, totals) ? [
        COPIES
      ] : []
    ],
    nothing: ""
  };
}
function exceeds(series, totals) {
  return totals.some((total2, i) => series.reduce((sum, { numbers }) => sum + numbers[i], 0) > total2);
}
function split(theme, places, institution, { rows, once }, kept, looks) {
  const counts = countWeighted(institution, theme, weightsOf(theme, places), rows, once);
  const shown2 = keptSeries(kept, mostQuoted(institution, counts));
  const groups2 = new Uint8Array(institution.values.length + 1).fill(shown2.length);
  shown2.forEach((at, group) => groups2[at] = group);
  const width2 = shown2.length + 1;
  const lines2 = countCrossed(theme, places, institution, groups2, width2, rows, once);
  const named = shown2.filter((at) => valueAt(institution, at) !== MISSING);
  const given = looks.assign(named.map((at) => nameAt(institution, at)));
  const series = shown2.map((at, group) => ({
    at: (
      /** @type {number | null} */
      at
    ),
    label: nameAt(institution, at),
    pick: (
      /** @type {Series["pick"]} */
      {
        institution: valueAt(institution, at)
      }
    ),
    chosen: false,
    look: (
      /** @type {Series["look"]} */
      given[named.indexOf(at)] ?? "missing"
    ),
    numbers: lines2.map((line) => line[group])
  }));
  const others = counts.reduce((sum, n, at) => sum + (n && groups2[at] === shown2.length ? 1 : 0), 0);
  if (others) {
    const numbers = lines2.map((line) => line[shown2.length]);
    const label = count(others, "other");
    series.push({
      at: null,
      label,
      pick: null,
      chosen: false,
      look: "others",
      numbers
    });
  }
  return series;
}
function keptSeries(kept, most) {
  const before2 = kept?.series.flatMap(({ at }) => at ?? []) ?? [];
  return most.every((at) => before2.includes(at)) ? before2 : most;
}
function mostQuoted(institution, counts) {
  const { greatest: top, known } = greatest(institution, counts, MOST_SERIES, true);
  if (known <= MOST_SERIES) return top;
  return greatest(institution, counts, MOST_SERIES - 1, true).greatest;
}

// js/charts/kindsof.js
function kindsOf(table) {
  const looks = new Looks(MOST_SERIES);
  const rows = (name) => Math.min(MOST_MARKS, facetOf(table, name).values.length + (name === "theme" ? 1 : 0));
  const [themes, experts] = [
    rows("theme"),
    rows("expert")
  ];
  return [
    {
      name: "themes",
      heading: "Themes and institutions",
      picture: "Bar chart",
      height: barHeight(themes),
      read: (state, kept) => readThemes(state, kept, looks),
      figure: barFigure
    },
    {
      name: "voices",
      heading: "Quotes over time",
      picture: "Column chart",
      height: COLUMNS_PX,
      read: readVoices,
      figure: columnFigure
    },
    {
      name: "experts",
      heading: "Most quoted people",
      picture: "Bar chart",
      height: barHeight(experts),
      read: readExperts,
      figure: barFigure
    },
    {
      name: "kinds",
      heading: "Direct, mixed, indirect",
      picture: "Bar chart",
      height: barHeight(3),
      read: readKinds,
      figure: barFigure
    }
  ];
}

// js/charts/picks.js
function picked(filters, pick) {
  if ("since" in pick) return withPeriod(filters, pick);
  const [one, ...more] = Object.entries(pick);
  if (!more.length) return toggle(filters, one[0], one[1]);
  const values = [
    one,
    ...more
  ];
  const only = values.every(([name, value]) => {
    const now = chosen(filters, name);
    return now.length === 1 && now[0] === value;
  });
  let after = filters;
  for (const [name, value] of values) {
    for (const now of chosen(after, name)) after = without(after, name, now);
    if (!only) after = toggle(after, name, value);
  }
  return after;
}
function withPeriod(filters, { since, until }) {
  const { since: first, until: last, ...rest } = filters;
  const again = first === since && last === until;
  return canonical(again ? rest : {
    ...rest,
    since: since ?? void 0,
    until: until ?? void 0
  });
}

// js/charts/picture.js
var WIDTH = 760;
var SCALE = 2;
var HEADING_PX = 46;
var NOTE_PX = 18;
var LINE_PX = 22;
var MARGIN_PX = 12;
var SWATCH_PX = 60;
function pictureFigure(kind, shown2, palette) {
  const { data, layout } = kind.figure(shown2, WIDTH - 2 * MARGIN_PX, palette);
  const traces2 = data.map((trace) => ({
    ...trace,
    name: shown2.series.length > 1 ? trace.name : NAMES2[trace.name] ?? trace.name,
    showlegend: trace.mode !== "text"
  }));
  const named = traces2.filter(({ showlegend }) => showlegend);
  const lines2 = named.length > 1 ? keyLines(named.map((t2) => t2.name), palette) : 0;
  const { l, r, t, b } = layout.margin;
  const heading = HEADING_PX + shown2.notes.length * NOTE_PX;
  const [above, below] = [
    t + heading,
    b + lines2 * LINE_PX + MARGIN_PX
  ];
  return {
    data: traces2,
    layout: {
      ...layout,
      width: WIDTH,
      height: layout.height + heading + lines2 * LINE_PX + MARGIN_PX,
      paper_bgcolor: palette.surface,
      plot_bgcolor: palette.surface,
      margin: {
        l: l + MARGIN_PX,
        r: r + MARGIN_PX,
        t: above,
        b: below
      },
      title: {
        text: asLabel(shown2.title),
        font: {
          size: 16
        },
        subtitle: {
          text: shown2.notes.map(asLabel).join("<br>"),
          font: {
            color: palette.muted
          }
        },
        ...{
          x: 0,
          xref: "container",
          y: 1,
          yref: "container",
          yanchor: "top"
        },
        pad: {
          l: MARGIN_PX,
          t: MARGIN_PX
        }
      },
      showlegend: lines2 > 0,
      legend: {
        orientation: "h",
        traceorder: "normal",
        ...{
          x: 0,
          xref: "container",
          y: 0,
          yref: "container",
          yanchor: "bottom"
        }
      }
    }
  };
}
async function picture(plotly, figure, format) {
  const { width: width2, height } = figure.layout;
  const scale = format === "png" ? SCALE : 1;
  const address = await plotly.toImage(figure, {
    format,
    width: width2,
    height,
    scale
  });
  const at = address.indexOf(",");
  const [head, body] = [
    address.slice(0, at),
    address.slice(at + 1)
  ];
  const type = head.slice("data:".length).split(";")[0];
  if (!head.includes("base64")) return new Blob([
    decodeURIComponent(body)
  ], {
    type
  });
  return new Blob([
    Uint8Array.from(atob(body), (letter) => letter.charCodeAt(0))
  ], {
    type
  });
}
var NAMES2 = {
  quotes: "matching",
  "share of all": "share in all"
};
function keyLines(names2, palette) {
  const each = widest(names2, FONT_PX, palette.font) + SWATCH_PX;
  return Math.ceil(names2.length / Math.max(1, Math.floor(WIDTH / each)));
}

// js/charts/states.js
var States = class {
  /** @type {{key: string, flags: Uint8Array, rows: Uint32Array | null} | null} */
  #base = null;
  /**
   * @param {{filters: Filters, result: Pick<Result, "matching" | "total">, once?: Once | null}} session
   * @param {Table} table
   */
  constructor(session, table) {
    this.session = session;
    this.table = table;
  }
  /** @returns {State} */
  now() {
    const { table, session: { filters, once = null, result: { matching, total: total2 } } } = this;
    const base = this.#baseRows(filters);
    return {
      table,
      filters,
      rows: matching,
      base,
      filtered: matching.length < total2,
      once
    };
  }
  /**
   * The rows that there are without any filter but that for beliefs; null for all.
   *
   * @param {Filters} filters
   */
  #baseRows({ speech: speech2 = true }) {
    const key = String(speech2);
    const flags2 = this.table.speech;
    if (this.#base?.key !== key || this.#base.flags !== flags2) {
      const rows = speech2 === null ? null : rowsWhere(flags2, Number(speech2));
      this.#base = {
        key,
        flags: flags2,
        rows
      };
    }
    return this.#base.rows;
  }
};
function rowsWhere(flags2, wanted) {
  let count2 = 0;
  for (let row = 0; row < flags2.length; row++) if (flags2[row] === wanted) count2++;
  if (count2 === flags2.length) return null;
  const rows = new Uint32Array(count2);
  for (let row = 0, at = 0; at < count2; row++) if (flags2[row] === wanted) rows[at++] = row;
  return rows;
}

// js/charts/charts.js
var PAINT_MS = 30;
var PAPER_PX = 330;
var Charts = class {
  #open = true;
  #closed = false;
  #pass = 0;
  #generation = 0;
  /** @param {Page} page */
  constructor({ session, table }) {
    this.session = session;
    this.#generation = session.generation;
    this.table = table;
    this.states = new States(session, table);
    const onPick = (pick) => session.change(picked(session.filters, pick));
    const calls = {
      onPick,
      onStale: (chart) => this.#renew([
        chart
      ]),
      onSave: this.#save
    };
    this.charts = kindsOf(table).map((kind) => new Chart(kind, calls));
    this.grid = h("div", {
      class: "wb-charts"
    }, ...this.charts.map(({ element }) => element));
    this.opener = h("button", {
      type: "button",
      class: "wb-opener",
      "aria-expanded": "true",
      click: () => this.#turn()
    }, "Charts");
    this.element = h("div", {
      role: "group",
      class: "wb-charts-holder",
      "aria-label": "Charts"
    }, h("h3", {}, this.opener), this.grid);
    this.unwatch = watchTheme(() => this.#renew(this.charts));
    this.sight = new IntersectionObserver((entries) => this.#look(entries));
    this.resized = new ResizeObserver(() => this.#renew(this.charts.filter(({ plot }) => plot.misfits)));
    this.resized.observe(this.grid);
    this.charts.forEach(({ element }) => this.sight.observe(element));
    this.soon = setTimeout(() => this.#load(), 50);
  }
  /** The filters have changed, or corrections have changed the quotes. */
  update() {
    const { generation } = this.session;
    if (generation !== this.#generation) this.charts.forEach((chart) => chart.forget());
    this.#generation = generation;
    this.#renew(this.charts);
  }
  /** Also charts that were never in sight. */
  beforePrint() {
    if (!this.#open && this.element.closest("[data-wide]")) return;
    this.#pass++;
    const palette = readPalette(this.grid);
    for (const chart of this.charts) {
      chart.read(this.states.now(), palette);
      chart.turnForPaper(true);
      void chart.draw(palette, PAPER_PX);
      makeScalable(chart.plot.canvas);
    }
  }
  afterPrint() {
    for (const chart of this.charts) {
      makeFixed(chart.plot.canvas);
      chart.turnForPaper(false);
    }
    this.#renew(this.charts);
  }
  close() {
    this.#closed = true;
    clearTimeout(this.soon);
    this.unwatch();
    this.sight.disconnect();
    this.resized.disconnect();
    this.charts.forEach((chart) => chart.close());
  }
  async #load() {
    try {
      const plotly = await this.session.plotly();
      if (this.#closed) return;
      this.charts.forEach((chart) => chart.use(plotly));
      this.#renew(this.charts);
    } catch {
      if (!this.#closed) this.charts.forEach((chart) => chart.fail());
    }
  }
  /**
   * @param {Kind} kind
   * @param {Shown} shown
   * @param {Format} format
   * @returns {Promise<string>} what came of it, in words
   */
  #save = async (kind, shown2, format) => {
    const about = kind.heading.toLowerCase().replace(/[^a-z]+/g, "-");
    const filename = fileName(this.session.filters, this.table, `.${format}`, about);
    try {
      const plotly = await this.session.plotly();
      const blob = await picture(plotly, pictureFigure(kind, shown2, LIGHT), format);
      if (this.#closed) return "";
      download(filename, blob);
      return `Saved as ${filename}.`;
    } catch (error) {
      console.error(error);
      return "The picture could not be made in this browser.";
    }
  };
  #turn() {
    this.#open = !this.#open;
    this.element.toggleAttribute("data-folded", !this.#open);
    this.opener.setAttribute("aria-expanded", String(this.#open));
  }
  /** @param {IntersectionObserverEntry[]} entries */
  #look(entries) {
    for (const { target: target2, isIntersecting } of entries) {
      const chart = this.charts.find(({ element }) => element === target2);
      if (chart) chart.inSight = isIntersecting;
    }
    this.#renew([]);
  }
  /** @param {Chart[]} charts that are no longer what they should be */
  #renew(charts) {
    charts.forEach((chart) => chart.stale = true);
    const pass = ++this.#pass;
    afterPaint(() => this.#draw(pass));
  }
  /** @param {number} pass */
  async #draw(pass) {
    const due = this.charts.filter(({ stale, inSight: inSight2 }) => stale && inSight2);
    if (!due.length || this.#closed) return;
    const palette = readPalette(this.grid);
    for (const chart of due) {
      if (pass !== this.#pass || this.#closed) return;
      chart.stale = false;
      chart.read(this.states.now(), palette);
      await chart.draw(palette);
      await turn();
    }
  }
};
function afterPaint(task) {
  requestAnimationFrame(() => setTimeout(task, PAINT_MS));
}
function turn() {
  return new Promise((resolve) => setTimeout(resolve, 0));
}

// js/filter/only.js
var WHO = [
  "expert",
  "speaker"
];
function whoFacet(table, row) {
  const experts = table.facets.find(({ name }) => name === "expert");
  return experts?.codes[row] ? "expert" : "speaker";
}
function isOnly(filters, facet, value) {
  const values = facetsOf(facet).flatMap((name) => chosen(filters, name));
  return values.length > 0 && values.every((each) => each === value);
}
function toggleOnly(filters, facet, value) {
  const was = isOnly(filters, facet, value);
  let after = filters;
  for (const name of facetsOf(facet)) {
    for (const each of chosen(after, name)) after = without(after, name, each);
    if (excluded(after, name).includes(value)) after = without(after, name, value, "exclude");
  }
  return was ? after : withAlternatives(after, facet, [
    value
  ]);
}
function facetsOf(facet) {
  return WHO.includes(facet) ? WHO : [
    facet
  ];
}

// js/compare/certainty.js
var UPPER = 0.975;
var Z = 1.959963984540054;
function correlation(hits, squared, sides) {
  const quotes = sides[0].quotes + sides[1].quotes;
  const articles = sides[0].articles + sides[1].articles;
  const between = articles - 2;
  if (quotes === articles) return 0;
  if (between <= 0) return 1;
  const expected = sides.reduce((sum, side, i) => sum + hits[i] ** 2 / side.quotes, 0);
  const among = (squared - expected) / between;
  const within3 = (hits[0] + hits[1] - squared) / (quotes - articles);
  const alike = sides.reduce((sum, side) => sum + side.squares / side.quotes, 0);
  const whole = among + ((quotes - alike) / between - 1) * within3;
  return whole > 0 ? Math.min(1, Math.max(0, (among - within3) / whole)) : 1;
}
function effective({ quotes, squares }, rho) {
  return quotes ** 2 / (rho * squares + (1 - rho) * quotes);
}
function wilson(share2, number2, quantile) {
  const square = quantile ** 2;
  const middle = (share2 + square / (2 * number2)) / (1 + square / number2);
  const spread = Math.sqrt(share2 * (1 - share2) / number2 + square / (4 * number2 ** 2));
  const half = spread * quantile / (1 + square / number2);
  return [
    Math.max(0, middle - half),
    Math.min(1, middle + half)
  ];
}
function newcombe([a, b], [ofA, ofB], quantile) {
  const [lowA, highA] = wilson(a, ofA, quantile);
  const [lowB, highB] = wilson(b, ofB, quantile);
  const below = Math.hypot(b - lowB, highA - a);
  const above = Math.hypot(highB - b, a - lowA);
  return [
    Math.max(-1, b - a - below),
    Math.min(1, b - a + above)
  ];
}
function student(freedom) {
  if (freedom === 1) return Math.tan(Math.PI * (UPPER - 0.5));
  if (freedom === 2) return (2 * UPPER - 1) / Math.sqrt(2 * UPPER * (1 - UPPER));
  const terms = [
    (Z ** 3 + Z) / 4,
    (5 * Z ** 5 + 16 * Z ** 3 + 3 * Z) / 96,
    (3 * Z ** 7 + 19 * Z ** 5 + 17 * Z ** 3 - 15 * Z) / 384,
    (79 * Z ** 9 + 776 * Z ** 7 + 1482 * Z ** 5 - 1920 * Z ** 3 - 945 * Z) / 92160
  ];
  return terms.reduce((sum, term, i) => sum + term / freedom ** (i + 1), Z);
}

// js/compare/comparing.js
function compared(facet, sides) {
  const [a, b] = sides;
  const lines2 = [];
  for (let i = 0; i <= facet.values.length; i++) {
    if (!a.hits[i] && !b.hits[i]) continue;
    const shares = [
      a.hits[i] / a.quotes,
      b.hits[i] / b.quotes
    ];
    const interval = intervalAt(i, shares, sides);
    lines2.push({
      value: i < facet.values.length ? facet.values[i] : MISSING,
      numbers: [
        a.hits[i],
        b.hits[i]
      ],
      shares,
      difference: shares[1] - shares[0],
      interval,
      sure: interval[0] > 0 || interval[1] < 0
    });
  }
  return lines2.sort((one, other) => Number(one.value === MISSING) - Number(other.value === MISSING) || size(other) - size(one) || before(one, other));
}
function intervalAt(i, shares, sides) {
  const [a, b] = sides;
  const freedom = a.articles + b.articles - 2;
  if (!a.quotes || !b.quotes) return [
    NaN,
    NaN
  ];
  if (freedom < 1) return [
    -1,
    1
  ];
  const rho = correlation([
    a.hits[i],
    b.hits[i]
  ], a.squared[i] + b.squared[i], sides);
  return newcombe(shares, [
    effective(a, rho),
    effective(b, rho)
  ], student(freedom));
}
function size({ difference: difference2 }) {
  return Math.round(Math.abs(difference2) * 1e12);
}
function before(one, other) {
  const [a, b] = [
    [
      ...one.value ?? ""
    ],
    [
      ...other.value ?? ""
    ]
  ];
  for (let i = 0; i < Math.min(a.length, b.length); i++) {
    const apart = Number(a[i].codePointAt(0)) - Number(b[i].codePointAt(0));
    if (apart) return apart;
  }
  return a.length - b.length;
}

// js/compare/matched.js
var Matched = class {
  /** @type {Map<string, {key: string, found: Uint8Array | null, rows: Uint32Array}>} */
  #known = /* @__PURE__ */ new Map();
  /** @type {Map<string, Search>} */
  #searches = /* @__PURE__ */ new Map();
  /** The data that all this is of: those that come again have arrays of their own. @type {unknown} */
  #data = null;
  /**
   * @param {Page} page
   * @param {() => void} arrived called when words that were looked for are found
   */
  constructor(page2, arrived) {
    this.page = page2;
    this.arrived = arrived;
  }
  /** Whether words are still looked for. */
  get searching() {
    return [
      ...this.#searches.values()
    ].some(({ pending }) => pending);
  }
  /**
   * @param {string} side
   * @param {Filters} filters
   */
  rows(side, filters) {
    const { table } = this.page;
    if (this.#data !== table.speech) {
      this.#data = table.speech;
      this.#known.clear();
      this.#searches.clear();
    }
    const found = this.#search(side).found(filters);
    const key = JSON.stringify(filters);
    const before2 = this.#known.get(side);
    if (before2?.key === key && before2.found === found) return before2.rows;
    const rows = new Matcher(table).match(filters, found).matching;
    this.#known.set(side, {
      key,
      found,
      rows
    });
    return rows;
  }
  /** @param {string} side */
  #search(side) {
    const known = this.#searches.get(side);
    if (known) return known;
    const { session, table } = this.page;
    const search = new Search(table.rows, session.texts, async (phrase, fields) => (await session.channel.ask({
      type: "search",
      phrases: [
        phrase
      ],
      fields
    })).buffers[0], () => this.arrived());
    this.#searches.set(side, search);
    return search;
  }
};

// js/compare/sides.js
function sideOf(table, facet, rows, once) {
  const articles = (
    /** @type {Facet} */
    table.facets.find(({ name }) => name === "article")
  );
  const places = table.stories.length;
  const none = facet.values.length;
  const own = isOwn(facet.name);
  const sizes = new Float64Array(places);
  const cells = /* @__PURE__ */ new Map();
  const seen = (
    /** @type {Set<number>} */
    /* @__PURE__ */ new Set()
  );
  const counted = /* @__PURE__ */ new Set();
  const every = (
    /** @type {Set<number>} */
    /* @__PURE__ */ new Set()
  );
  let without2 = 0;
  for (const row of rows) {
    const values = valuesAt(facet, facet.codes[row], none);
    const cluster = table.stories[articles.codes[row]];
    const statement = once ? once.numbers[row] : row;
    if (once) every.add(statement);
    if (own && values[0] === none) {
      without2++;
      continue;
    }
    if (!once || !seen.has(statement)) sizes[cluster]++;
    if (once) seen.add(statement);
    for (const value of values) {
      if (once) {
        const known = statement * (none + 1) + value;
        if (counted.has(known)) continue;
        counted.add(known);
      }
      const cell2 = value * places + cluster;
      cells.set(cell2, (cells.get(cell2) ?? 0) + 1);
    }
  }
  if (once) without2 = own ? every.size - seen.size : 0;
  return {
    ...summed(sizes),
    ...byValue2(cells, sizes, none, places),
    without: without2
  };
}
function valuesAt({ sets }, code, none) {
  if (!sets) return [
    code ? code - 1 : none
  ];
  return sets[code].length ? sets[code] : [
    none
  ];
}
function summed(sizes) {
  let [quotes, articles, squares] = [
    0,
    0,
    0
  ];
  for (const size2 of sizes) {
    quotes += size2;
    articles += size2 ? 1 : 0;
    squares += size2 ** 2;
  }
  return {
    quotes,
    articles,
    squares
  };
}
function byValue2(cells, sizes, none, places) {
  const hits = new Float64Array(none + 1);
  const squared = new Float64Array(none + 1);
  cells.forEach((number2, cell2) => {
    const value = Math.floor(cell2 / places);
    hits[value] += number2;
    squared[value] += number2 ** 2 / sizes[cell2 % places];
  });
  return {
    hits,
    squared
  };
}

// js/compare/table.js
var SHARE = new Intl.NumberFormat("en", {
  style: "percent",
  maximumFractionDigits: 1
});
var NOTHING = "\u2013";
var SIGNED = new Intl.NumberFormat("en", {
  minimumFractionDigits: 1,
  maximumFractionDigits: 1,
  signDisplay: "exceptZero"
});
function tableParts2(facet, lines2, onRead) {
  const longest = Math.max(1e-9, ...lines2.flatMap(({ shares }) => shares.filter((s) => s)));
  const heads = [
    facet.label,
    "A",
    "B",
    "Difference, B \u2212 A",
    "Sure"
  ];
  const head = h("tr", {}, ...heads.map((words2) => h("th", {
    scope: "col"
  }, words2)));
  const body = lines2.map((line, i) => {
    const label = labelOf(facet, line.value);
    return h("tr", {}, h("th", {
      scope: "row",
      title: label
    }, label), share(line, 0, label, longest, `a ${i}`, onRead), share(line, 1, label, longest, `b ${i}`, onRead), h("td", {
      class: "wb-compare-difference"
    }, difference(line)), h("td", {}, line.sure ? h("span", {
      class: "wb-compare-sure"
    }, "yes") : "no"));
  });
  const caption = h("caption", {}, "Shares of A and of B, and their difference in points");
  return [
    caption,
    h("thead", {}, head),
    h("tbody", {}, ...body)
  ];
}
function share(line, side, label, longest, key, onRead) {
  const letter = side ? "b" : "a";
  const quotes = line.numbers[side];
  const words2 = percent(line.shares[side]);
  const cell2 = h("td", {
    class: `wb-compare-share wb-compare-of-${letter}`
  });
  cell2.style.setProperty("--wb-share", String((line.shares[side] || 0) / longest));
  if (!quotes) {
    cell2.append(h("span", {
      class: "wb-quiet"
    }, words2));
    return cell2;
  }
  const counted = `${number(quotes)} ${quotes === 1 ? "quote" : "quotes"}`;
  cell2.append(h("button", {
    type: "button",
    class: "wb-pick",
    "data-key": key,
    title: `Show ${counted}`,
    "aria-label": `${label}, ${letter.toUpperCase()}: ${words2}, ${counted}; show`,
    click: () => onRead(letter, line.value)
  }, words2));
  return cell2;
}
function percent(share2) {
  return Number.isNaN(share2) ? NOTHING : SHARE.format(share2);
}
function difference({ difference: difference2, interval: [low, high] }) {
  if (Number.isNaN(difference2)) return h("span", {
    class: "wb-quiet"
  }, NOTHING);
  const [middle, from, to] = [
    difference2,
    low,
    high
  ].map((each) => SIGNED.format(each * 100));
  return h("span", {}, middle, " ", h("span", {
    class: "wb-quiet"
  }, `${from} to ${to}`));
}

// js/compare/panel.js
var SHORT2 = 20;
var LETTERS = (
  /** @type {const} */
  [
    "a",
    "b"
  ]
);
var Compare = class {
  #all = false;
  #drawn = "";
  /** @param {Page} page */
  constructor(page2) {
    this.page = page2;
    const { session, table } = page2;
    this.matched = new Matched(page2, () => this.#draw());
    this.facets = table.facets.filter(({ name }) => name !== "article");
    this.sides = sidesOf(void 0, table);
    this.pickers = LETTERS.map((letter) => h("select", {
      class: "wb-compare-side",
      "data-side": letter,
      change: () => this.#choose(letter)
    }));
    this.by = h("select", {
      class: "wb-compare-by",
      change: () => this.#keep({
        by: this.by.value
      })
    }, ...this.facets.map(({ name, label }) => h("option", {
      value: name
    }, label)));
    const swap = h("button", {
      type: "button",
      class: "wb-button",
      click: () => this.#keep({
        a: this.sides.b,
        b: this.sides.a
      })
    }, "Swap A and B");
    const [a, b] = this.pickers;
    this.controls = h("div", {
      class: "wb-compare-controls"
    }, h("label", {}, h("span", {
      class: "wb-compare-a"
    }, "A"), a), h("label", {}, h("span", {
      class: "wb-compare-b"
    }, "B"), b), h("label", {}, h("span", {}, "by"), this.by), swap);
    this.words = h("p", {
      class: "wb-quiet",
      role: "status"
    });
    this.table = h("table", {
      class: "wb-compare-table"
    });
    this.more = h("button", {
      type: "button",
      class: "wb-link",
      click: () => {
        this.#all = !this.#all;
        this.#draw();
      }
    });
    this.element = h("section", {
      class: "wb-compare",
      "aria-label": "Two selections compared"
    }, this.controls, this.words, this.table, this.more);
    this.unfollow = session.look.on("compare", (value) => {
      this.sides = sidesOf(value, table);
      this.#draw();
    });
  }
  update() {
    this.#draw();
  }
  close() {
    this.unfollow();
  }
  /** @param {"a" | "b"} letter */
  #choose(letter) {
    const picker = this.pickers[LETTERS.indexOf(letter)];
    const chosen2 = choices(this.page)[Number(picker.value)];
    if (chosen2) this.#keep({
      [letter]: chosen2.filters
    });
  }
  /** @param {Partial<Sides>} changed */
  #keep(changed2) {
    this.sides = {
      ...this.sides,
      ...changed2
    };
    this.page.session.look.keep("compare", this.sides);
    this.#draw();
  }
  #draw() {
    if (!inSight(this.element)) return;
    const { session, table } = this.page;
    const { once } = session.stories;
    const by = this.sides.by ?? FIRST;
    const facet = (
      /** @type {Facet} */
      this.facets.find(({ name }) => name === by)
    );
    this.by.value = facet.name;
    this.#fillPickers();
    const { a, b } = this.sides;
    if (!a || !b) {
      this.words.textContent = "Choose what A and B are: a value, a saved view, or what is filtered now.";
      this.table.hidden = this.more.hidden = true;
      return;
    }
    const rows = [
      this.matched.rows("a", a),
      this.matched.rows("b", b)
    ];
    const sides = rows.map((each) => sideOf(table, facet, each, once));
    const lines2 = compared(facet, [
      sides[0],
      sides[1]
    ]);
    const shown2 = this.#all ? lines2 : lines2.slice(0, SHORT2);
    this.words.textContent = this.#sentence(facet, rows, sides);
    const now = JSON.stringify([
      facet.name,
      a,
      b,
      shown2,
      lines2.length
    ]);
    this.table.hidden = !shown2.length;
    this.more.hidden = lines2.length <= SHORT2;
    this.more.textContent = this.#all ? "Show fewer" : `Show all ${number(lines2.length)}`;
    if (this.#drawn === now) return;
    this.#drawn = now;
    const focused = (
      /** @type {HTMLElement | null} */
      document.activeElement
    );
    const key = this.table.contains(focused) ? focused?.dataset.key : void 0;
    this.table.replaceChildren(...tableParts2(facet, shown2, (letter, value) => this.#read(letter, facet, value)));
    if (key) {
      const again = [
        ...this.table.querySelectorAll("button")
      ].find((b2) => b2.dataset.key === key);
      (again ?? this.by).focus();
    }
  }
  /**
   * @param {Facet} facet
   * @param {Uint32Array[]} rows
   * @param {{quotes: number, without: number}[]} sides
   */
  #sentence(facet, rows, sides) {
    if (this.matched.searching) return "Looking for the words \u2026";
    const empty = LETTERS.filter((_, i) => !rows[i].length).map((letter) => letter.toUpperCase());
    if (empty.length) return `No quotes in ${empty.join(" and ")}.`;
    const [a, b] = sides;
    const of = `A: ${count(a.quotes + a.without, "quote")}, B: ${count(b.quotes + b.without, "quote")}.`;
    const listed4 = a.without + b.without ? ` Shares are of those with a value in speakers.csv: ${number(a.quotes)} of A, ${number(b.quotes)} of B.` : "";
    const sets = facet.sets ? " A quote with several themes counts in each." : "";
    const both = inBoth(rows[0], rows[1]);
    const shared = both ? ` ${count(both, "quote")} in both.` : "";
    return `${of}${shared}${listed4}${sets} Sure: the 95% interval of the difference leaves out 0; it takes into account that quotes of one article go together.`;
  }
  #fillPickers() {
    const offered2 = choices(this.page);
    this.pickers.forEach((picker, i) => {
      const filters = this.sides[LETTERS[i]];
      const words2 = filters ? inWords(filters, this.page.table) : "Choose \u2026";
      const options = [
        h("option", {
          value: ""
        }, words2),
        ...groups(offered2)
      ];
      if (picker.dataset.drawn !== JSON.stringify([
        words2,
        offered2.map(({ label }) => label)
      ])) {
        picker.replaceChildren(...options);
        picker.dataset.drawn = JSON.stringify([
          words2,
          offered2.map(({ label }) => label)
        ]);
      }
      picker.value = "";
    });
  }
  /**
   * The quotes of one side with one value.
   *
   * @param {"a" | "b"} letter
   * @param {Facet} facet
   * @param {string | null} value
   */
  #read(letter, facet, value) {
    const filters = (
      /** @type {Filters} */
      this.sides[letter]
    );
    this.page.session.change(toggleOnly(
      filters,
      facet.name,
      /** @type {any} */
      value
    ));
    this.page.show("quotes");
  }
};
function inBoth(a, b) {
  let number2 = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    if (a[i] === b[j]) number2++;
    if (a[i] <= b[j]) i++;
    else j++;
  }
  return number2;
}
function groups(offered2) {
  const made = /* @__PURE__ */ new Map();
  offered2.forEach(({ group, label }, i) => {
    const holder = made.get(group) ?? h("optgroup", {
      label: group
    });
    made.set(group, holder);
    holder.append(h("option", {
      value: i
    }, label));
  });
  return [
    ...made.values()
  ];
}

// js/correct/history.js
var History2 = class {
  #generation = -1;
  #asked = 0;
  /**
   * The newest of all, and of those that need looking at.
   *
   * @type {{entries: Listed[], all: number, undone: number}}
   */
  #done = {
    entries: [],
    all: 0,
    undone: 0
  };
  /** @param {Page} page */
  constructor(page2) {
    this.page = page2;
    this.words = h("p", {
      class: "wb-quiet",
      role: "status"
    });
    this.only = h("input", {
      type: "checkbox",
      class: "wb-check",
      change: () => this.#draw()
    });
    this.troubled = h("label", {
      class: "wb-history-only"
    }, this.only, h("span", {}));
    this.list = h("ul", {
      class: "wb-history-list"
    });
    this.element = h("div", {
      class: "wb-history",
      role: "group",
      "aria-label": "Corrections",
      tabindex: -1
    }, this.words, this.troubled, this.list);
  }
  /** Asked for when it is looked at, and when corrections have come since. */
  update() {
    const { session } = this.page;
    if (this.#generation === session.generation || !inSight(this.element)) return;
    this.#generation = session.generation;
    void this.#load();
  }
  beforePrint() {
  }
  afterPrint() {
  }
  close() {
    this.#asked++;
  }
  async #load() {
    const asked = ++this.#asked;
    try {
      const { content } = await this.page.session.channel.ask({
        type: "corrections"
      });
      if (asked !== this.#asked) return;
      this.#done = content;
      this.#draw();
    } catch (error) {
      if (asked === this.#asked) this.words.textContent = /** @type {Error} */
      error.message;
    }
  }
  #draw() {
    const { entries } = this.#done;
    const troubled = entries.filter(({ state }) => state === "unplaced" || state === "disputed");
    this.troubled.hidden = !troubled.length;
    this.troubled.lastElementChild.textContent = `Only the ${count(troubled.length, "one")} that need looking at`;
    const shown2 = this.only.checked && troubled.length ? troubled : entries;
    this.words.textContent = this.#said(shown2.length);
    const focused = this.list.contains(document.activeElement);
    this.list.replaceChildren(...shown2.map((entry3) => this.#item(entry3)));
    if (focused) this.element.focus();
  }
  /** @param {number} shown */
  #said(shown2) {
    const { all, undone } = this.#done;
    const { can, why_not: why } = this.page.session.corrections.here;
    const lacking4 = can ? "" : ` ${why ?? ""}`;
    if (!all) return `Nothing was corrected so far.${lacking4}`;
    const some = shown2 < all ? `, ${number(shown2)} of them shown` : "";
    const taken2 = undone ? ` (${number(undone)} taken back)` : "";
    return `${count(all, "correction")}${taken2}${some}.${lacking4}`;
  }
  /** @param {Listed} entry */
  #item(entry3) {
    const { id, when, state, because, row, quote, article } = entry3;
    const can = this.page.session.corrections.can && state !== "undone";
    const words2 = quote ?? "";
    return h("li", {
      class: `wb-entry wb-entry-${state}`,
      "data-entry": id
    }, h("p", {
      class: "wb-entry-deed"
    }, ...entryWords(entry3), state === "undone" ? " \xB7 taken back" : ""), h("blockquote", {
      class: "wb-quote",
      dir: "auto"
    }, words2), because ? h("p", {
      class: "wb-because"
    }, because) : null, h("p", {
      class: "wb-source"
    }, h("span", {
      class: "wb-date"
    }, moment(when)), article ? ` \xB7 ${article} ` : " ", row === null ? null : h("button", {
      type: "button",
      class: "wb-link",
      click: () => this.page.read(row)
    }, "Show"), " ", can ? h("button", {
      type: "button",
      class: "wb-link",
      click: () => this.#undo(id)
    }, "Take back") : null));
  }
  /** @param {string} id */
  async #undo(id) {
    this.element.focus();
    await this.page.session.corrections.undo([
      id
    ]);
  }
};
function moment(when) {
  const time = new Date(when);
  if (Number.isNaN(time.getTime())) return when;
  return time.toLocaleString("en-GB", {
    dateStyle: "medium",
    timeStyle: "short"
  });
}

// js/head/exports.js
var NOTHING2 = "No quotes match, so there is nothing to export.";
var Exports = class {
  #working = false;
  #closed = false;
  /** @param {Page} page */
  constructor(page2) {
    this.page = page2;
    this.formats = page2.header.exports;
    const items = this.formats.map((each) => ({
      name: nameOf2(each),
      label: each.label
    }));
    const offered2 = new Map(this.formats.map((each) => [
      nameOf2(each),
      each
    ]));
    this.menu = new Menu("Export", items, (name) => this.#export(
      /** @type {Offered} */
      offered2.get(name)
    ));
    this.menu.button.addEventListener("click", this.#refuse, {
      capture: true
    });
    this.told = h("p", {
      class: "wb-export-told",
      role: "status"
    });
    this.element = h("div", {
      class: "wb-exports"
    }, this.menu.element, this.told);
    this.element.hidden = this.formats.length === 0;
  }
  update() {
    const none = this.#matching.length === 0;
    const { button: button4, title } = this.menu;
    button4.setAttribute("aria-disabled", String(none || this.#working));
    button4.title = none ? NOTHING2 : "";
    title.textContent = `${count(this.#matching.length, "quote")} as`;
    if (none) this.menu.close({
      focus: false
    });
    if (!this.#working) this.#tell("");
  }
  close() {
    this.#closed = true;
    this.menu.close({
      focus: false
    });
  }
  get #matching() {
    return this.page.session.result.matching;
  }
  /** A disabled button keeps the focus and its reason: it can be asked why. */
  #refuse = (event) => {
    if (this.menu.button.getAttribute("aria-disabled") !== "true") return;
    event.stopImmediatePropagation();
    if (!this.#working) this.#tell(NOTHING2);
  };
  /** @param {Offered} offered */
  async #export({ format, items, label, suffix, mime }) {
    const { session, header, table } = this.page;
    const { filters } = session;
    const filename = fileName(filters, table, suffix);
    const quotes = count(this.#matching.length, "quote");
    const rows = header.host === "page" ? [
      ...this.#matching
    ] : null;
    this.#start(`Exporting ${quotes} as ${label} \u2026`);
    let told = "";
    try {
      const asked = {
        type: "export",
        format,
        items,
        filters,
        rows
      };
      const { buffers } = await session.channel.ask(asked, {
        long: true
      });
      if (this.#closed) return;
      download(filename, new Blob([
        buffers[0]
      ], {
        type: mime
      }));
      told = `${quotes} exported as ${filename}.`;
    } catch (error) {
      if (error instanceof Closed) return;
      told = `Not exported: ${/** @type {Error} */
      error.message}`;
    }
    this.#working = false;
    this.update();
    this.#tell(told);
  }
  /** @param {string} words */
  #start(words2) {
    this.#working = true;
    this.update();
    this.#tell(words2);
  }
  /** @param {string} words */
  #tell(words2) {
    this.told.textContent = words2;
  }
};
function nameOf2({ format, items }) {
  return items === "quotes" ? format : `${format}-${items}`;
}

// js/kernel/labmodel.js
var LabModel = class {
  /** @type {Map<string, Set<(...args: any[]) => void>>} */
  #listeners = /* @__PURE__ */ new Map();
  /** @param {Session} session */
  constructor(session) {
    this.session = session;
    this.widget_manager = /** @type {any} */
    session.model.widget_manager;
    session.lab = ({ content }) => this.#emit("msg:custom", {
      ...content.push,
      id: null
    }, []);
  }
  get = () => void 0;
  set = () => {
  };
  save_changes = () => {
  };
  /** @param {any} content */
  send = (content) => {
    const { type, id } = content;
    if (type === "seen" || type === "unseen") return;
    const asks = type === "explore" ? {
      type: "lab",
      what: "show"
    } : {
      type: "lab",
      what: "ask",
      question: content
    };
    this.session.channel.ask(asks, {
      long: true
    }).then((message) => {
      this.#emit("msg:custom", {
        type,
        ...message.content.answer,
        id
      }, message.buffers);
      if (type === "explore") this.session.renew();
    }, (error) => this.#emit("msg:custom", {
      type: "error",
      message: error.message,
      id
    }, []));
  };
  /**
   * @param {string} name
   * @param {(...args: any[]) => void} callback
   */
  on = (name, callback) => {
    this.#listeners.set(name, (this.#listeners.get(name) ?? /* @__PURE__ */ new Set()).add(callback));
  };
  /**
   * @param {string} name
   * @param {(...args: any[]) => void} callback
   */
  off = (name, callback) => {
    this.#listeners.get(name)?.delete(callback);
  };
  close() {
    this.session.lab = null;
    this.#listeners.clear();
  }
  /**
   * @param {string} name
   * @param {...any} args
   */
  #emit(name, ...args) {
    this.#listeners.get(name)?.forEach((listener) => listener(...args));
  }
};

// js/labpanel.js
var LabPanel = class {
  #asked = false;
  /** @type {(() => void)[]} */
  #cleanups = [];
  /** @param {Page} page */
  constructor(page2) {
    this.page = page2;
    this.notice = h("p", {
      class: "wb-quiet",
      role: "status"
    });
    this.element = h("div", {
      class: "wb-lab-panel"
    }, this.notice);
  }
  update() {
    if (inSight(this.element) && !this.#asked) this.#load();
  }
  beforePrint() {
  }
  afterPrint() {
  }
  close() {
    this.#cleanups.forEach((cleanup) => cleanup());
    this.#cleanups = [];
  }
  async #load() {
    this.#asked = true;
    this.notice.textContent = "Opening the theme lab \u2026";
    try {
      const { content } = await this.page.session.channel.ask({
        type: "lab",
        what: "code"
      });
      const url = URL.createObjectURL(new Blob([
        content.code
      ], {
        type: "text/javascript"
      }));
      const module = await import(url).finally(() => URL.revokeObjectURL(url));
      this.#draw(module.default(), content.css);
    } catch (error) {
      this.#asked = false;
      this.notice.textContent = /** @type {Error} */
      error.message;
    }
  }
  /**
   * @param {Widget} widget
   * @param {string} css
   */
  #draw(widget, css) {
    const model = new LabModel(this.page.session);
    const close = widget.initialize({
      model
    });
    this.element.replaceChildren(h("style", {}, css));
    const leave = widget.render({
      el: this.element
    });
    this.#cleanups.push(leave, close, () => model.close());
  }
};

// js/correct/actions.js
function correctingActions({ correct: desk }) {
  if (!desk.can) return [];
  return [
    action("confirm", "Right", (row) => desk.confirm(row)),
    action("edit", "Correct", (row) => desk.edit(row)),
    action("reject", "Not a quote", (row) => desk.reject(row), "\u2717"),
    action("note", "Note", (row) => desk.note(row)),
    action("bookmark", "Bookmark", (row) => desk.bookmark(row), "\u2605")
  ];
}
function isUndo(event) {
  return deedOf(CORRECTING, event) === "undo";
}
function action(name, label, run, sign2) {
  const { keys, words: words2 } = keyFor(CORRECTING, name);
  return {
    name,
    label,
    sign: sign2,
    title: `${words2[0].toUpperCase()}${words2.slice(1)} (${keys[0]})`,
    key: (event) => deedOf(CORRECTING, event) === name,
    run
  };
}

// js/list/actionbuttons.js
function actionButtons(actions, row, { inList = false } = {}) {
  return h("div", {
    class: "wb-actions"
  }, ...actions.map(({ name, label, sign: sign2, title, run }) => h("button", {
    type: "button",
    class: "wb-action",
    "data-action": name,
    title,
    "aria-label": sign2 ? label : null,
    tabindex: inList ? -1 : null,
    click: () => run(row)
  }, sign2 ?? label)));
}

// js/list/citing.js
function citedText({ quote, who, by, title, where: where2, url }) {
  const place3 = [
    by,
    title,
    where2
  ].filter(Boolean).join(", ");
  return `${quote} \u2014 ${who}. ${place3}.${url ? ` ${url}` : ""}`;
}
function citedHtml({ quote, who, by, title, where: where2, url }) {
  const lines2 = quote.split("\n").flatMap((line, i) => i ? [
    h("br"),
    line
  ] : [
    line
  ]);
  const heading = h("cite", {}, title);
  return h("p", {}, ...lines2, ` \u2014 ${who}. ${by ? `${by}, ` : ""}`, url ? h("a", {
    href: url
  }, heading) : heading, `, ${where2}.`).outerHTML;
}

// js/list/actions.js
function rowActions(page2, say) {
  return [
    copying(page2, say),
    ...correctingActions(page2)
  ];
}
function copying(page2, say) {
  return {
    name: "copy",
    label: "Copy",
    title: "Copy the quote with its citation (Ctrl+C in the list)",
    // Whoever has marked words copies those.
    key: (event) => deedOf(ROW, event) === "copy" && !!getSelection()?.isCollapsed,
    run: async (row) => {
      try {
        const { content } = await page2.session.channel.ask({
          type: "citation",
          row
        });
        const { citation } = content;
        const html = citedHtml(citation);
        const copied = await toClipboard(citedText(citation), {
          html
        });
        say(copied ? `Copied with its citation: ${citation.who}, ${citation.title}.` : "Not copied: the browser does not let this page use the clipboard.");
      } catch (error) {
        say(`Not copied: ${/** @type {Error} */
        error.message}`);
      }
    }
  };
}

// js/list/confidence.js
var VERY_LIKELY = 0.9;
var CHECK = 0.7;
function sureness({ confidence: confidence2, reviewed: reviewed2 }) {
  if (reviewed2) return {
    words: "\u2713 reviewed",
    check: false
  };
  if (confidence2 === null) return {
    words: "\u2691 check first: no confidence given",
    check: true
  };
  const percent2 = percentOf(confidence2);
  if (confidence2 < CHECK) return {
    words: `\u2691 check first: ${percent2} sure`,
    check: true
  };
  return {
    words: `${confidence2 < VERY_LIKELY ? "likely" : "very likely"}: ${percent2} sure`,
    check: false
  };
}
function institutionSureness(confidence2, { speaker, institution, reviewed: reviewed2 }) {
  if (confidence2 === null || speaker === null || reviewed2) return null;
  const what2 = institution === null ? "no institution" : "institution";
  const check = confidence2 < CHECK;
  return {
    words: `${check ? "\u2691 check " : ""}${what2}: ${percentOf(confidence2)} sure`,
    check
  };
}
function percentOf(confidence2) {
  return `${Math.floor(100 * confidence2 + 1e-6)}%`;
}

// js/list/own.js
var MARK = "own:";
function ownColumns({ facets }) {
  const own = facets.filter(({ name }) => isOwn(name));
  return Object.fromEntries(own.map((facet) => [
    MARK + facet.name,
    facet
  ]));
}
function facetNameOf(name) {
  return name.startsWith(MARK) ? name.slice(MARK.length) : name;
}
function isOwnColumn(name) {
  return name.startsWith(MARK);
}
function ownWords(name) {
  return facetNameOf(name).replaceAll("_", " ");
}
function ownValue({ facets }, name, row) {
  const facet = facets.find((each) => each.name === facetNameOf(name));
  const code = facet?.codes[row];
  return facet && code ? labelAt(facet, code - 1) : null;
}

// js/list/hits.js
var PRINTED = (
  /** @type {{[letter: string]: string}} */
  {
    "'": "['\u2018\u2019\u02BC]",
    '"': '["\u201C\u201D]',
    " ": "\\s+",
    "\u03C3": "[\u03C3\u03C2]",
    ss: "(?:ss|\xDF)"
  }
);
function pieces(text2, phrases) {
  const wanted = phrases.map(folded).filter(Boolean);
  if (!wanted.length) return [
    text2
  ];
  wanted.sort((a, b) => b.length - a.length);
  return text2.split(new RegExp(`(${wanted.map(pattern).join("|")})`, "giu"));
}
function pattern(phrase) {
  const parts2 = phrase.match(/ss|./gsu) ?? [];
  return parts2.map((part2) => PRINTED[part2] ?? part2.replace(/[\\^$.*+?()[\]{}|/]/u, "\\$&")).join("");
}

// js/list/row.js
function rowParts(text2, sought, who, valued) {
  return [
    whoSpeaks(text2, who, valued, sought),
    what(text2, sought, valued)
  ];
}
function whoSpeaks(text2, facet, valued, sought = {}) {
  const { speaker, role, institution } = text2;
  const other = institution === speaker ? null : institution;
  const named = (facet2, name, phrases = []) => valued(facet2, name, "wb-name-of", marked(name, phrases));
  const inSpeaker = other ? sought.speaker : sought.speaker ?? sought.institution;
  return h("div", {
    class: "wb-who"
  }, speaker ? h("p", {
    class: "wb-speaker",
    dir: "auto"
  }, named(facet, speaker, inSpeaker)) : h("p", {
    class: "wb-speaker wb-quiet",
    dir: "auto"
  }, "Speaker unknown"), role && h("p", {
    class: "wb-role",
    dir: "auto"
  }, role), other && h("p", {
    class: "wb-role",
    dir: "auto"
  }, named("institution", other, sought.institution)));
}
function what(text2, sought, valued) {
  return h("div", {
    class: "wb-what"
  }, h("p", {
    class: "wb-quote",
    dir: "auto"
  }, ...marked(text2.quote, sought.quote)), h("p", {
    class: "wb-source"
  }, ...spaced([
    ...facts(text2, valued),
    where(text2, valued, sought.title)
  ])), trail(text2));
}
function marked(quote, phrases = []) {
  return pieces(quote, phrases).map((piece, i) => i % 2 ? h("mark", {
    class: "wb-hit"
  }, piece) : piece);
}
function where({ article, titled, outlet, date: date2, section: section2 }, valued, phrases) {
  const heading = section2 && `under \u201C${section2}\u201D`;
  const day2 = date2 && h("span", {
    class: "wb-date"
  }, date2);
  const paper = outlet && valued("outlet", outlet, "wb-name-of");
  const title = titled ? h("span", {}, ...marked(article, phrases)) : article;
  const parts2 = [
    title,
    paper,
    day2,
    heading
  ].filter((part2) => part2 !== null);
  const apart = parts2.flatMap((part2, i) => i ? [
    " \xB7 ",
    part2
  ] : [
    part2
  ]);
  return h("span", {
    class: "wb-where",
    dir: "auto"
  }, ...apart);
}
function facts(text2, valued) {
  const { kind, speech: speech2, themes } = text2;
  return [
    sure(sureness(text2)),
    valued("kind", kind, "wb-kind"),
    speech2 ? null : h("span", {
      class: "wb-kind"
    }, "belief or intention"),
    ...themes.map((theme) => valued("theme", theme, "wb-theme"))
  ];
}
function sure({ words: words2, check }) {
  return h("span", {
    class: check ? "wb-sure wb-unsure" : "wb-sure"
  }, words2);
}
function spaced(parts2) {
  return parts2.flatMap((part2) => part2 ? [
    part2,
    " "
  ] : []);
}

// js/list/cells.js
var COLUMNS = {
  speaker: {
    label: "Speaker",
    ...wide(130, 1),
    by: "speaker",
    fill: ({ text: text2, who, valued, sought }) => [
      text2.speaker ? valued(who, text2.speaker, "wb-name-of", marked(text2.speaker, sought.speaker)) : h("span", {
        class: "wb-quiet"
      }, "unknown")
    ]
  },
  institution: {
    label: "Institution",
    ...wide(130, 1),
    by: "institution",
    fill: ({ text: { institution }, valued, sought }) => [
      institution && valued("institution", institution, "wb-name-of", marked(institution, sought.institution))
    ]
  },
  role: {
    label: "Role",
    ...wide(120, 1),
    by: "role",
    fill: ({ text: text2 }) => [
      text2.role
    ]
  },
  quote: {
    label: "Quote",
    ...wide(220, 6),
    by: "quote",
    fill: ({ text: text2, sought }) => [
      marks(text2),
      h("span", {
        class: "wb-quote"
      }, ...marked(text2.quote, sought.quote))
    ]
  },
  article: {
    label: "Article",
    ...wide(150, 1),
    by: "article",
    fill: ({ text: text2, sought }) => marked(text2.article, text2.titled ? sought.title : [])
  },
  outlet: {
    label: "Outlet",
    ...wide(90, 0.5),
    by: "outlet",
    fill: ({ text: text2, valued }) => [
      text2.outlet && valued("outlet", text2.outlet, "wb-name-of")
    ]
  },
  date: {
    label: "Date",
    ...fixed(90),
    by: "date",
    down: true,
    fill: ({ text: text2 }) => [
      text2.date
    ]
  },
  words: {
    label: "Words",
    title: "Length of the quote in words",
    ...fixed(68),
    by: "words",
    down: true,
    fill: ({ row, table }) => [
      number(table.words[row])
    ]
  },
  confidence: {
    label: "Sure",
    title: "How sure content and speaker are",
    ...fixed(70),
    by: "confidence",
    fill: ({ text: text2 }) => [
      sureCell(text2)
    ]
  },
  kind: {
    label: "Kind",
    ...fixed(78),
    by: "kind",
    fill: (cell2) => kindOf2(cell2)
  },
  themes: {
    label: "Themes",
    ...wide(120, 0.7),
    by: "theme",
    fill: ({ text: text2, valued }) => text2.themes.flatMap((theme) => [
      valued("theme", theme, "wb-theme"),
      " "
    ])
  }
};
var FIRST_COLUMNS = [
  "speaker",
  "institution",
  "quote",
  "outlet",
  "date",
  "confidence"
];
function columnsOf(table) {
  const own = Object.entries(ownColumns(table)).map(([name, { label }]) => [
    name,
    ownKind(name, label)
  ]);
  return {
    ...COLUMNS,
    ...Object.fromEntries(own)
  };
}
function ownKind(name, label) {
  return {
    label,
    ...wide(90, 0.5),
    by: name,
    fill: ({ row, table, valued }) => {
      const value = ownValue(table, name, row);
      return [
        value && valued(facetNameOf(name), value, "wb-name-of")
      ];
    }
  };
}
function firstColumns({ facets, days }) {
  return FIRST_COLUMNS.filter((name) => {
    if (name === "date") return days.some((day2) => day2 !== NO_DAY);
    if (name !== "institution" && name !== "outlet") return true;
    return facets.some((facet) => facet.name === name && facet.values.length > 0);
  });
}
function cellParts(kind, cell2) {
  return kind.fill(cell2).filter((part2) => part2 !== null);
}
function sureCell(text2) {
  const { words: words2, check } = sureness(text2);
  const short = text2.reviewed ? "\u2713" : text2.confidence === null ? "?" : percentOf(text2.confidence);
  const name = check ? "wb-sure wb-unsure" : "wb-sure";
  return h("span", {
    class: name,
    title: words2
  }, check ? `\u2691 ${short}` : short);
}
function kindOf2({ text: { kind, speech: speech2 }, valued }) {
  return [
    valued("kind", kind, "wb-name-of"),
    speech2 ? null : ", belief"
  ];
}
function wide(px, share2) {
  return {
    width: `minmax(${px}px, ${share2}fr)`,
    px
  };
}
function fixed(px) {
  return {
    width: `${px}px`,
    px
  };
}

// js/list/groups.js
var GROUPS = {
  speaker: "speaker",
  institution: "institution",
  outlet: "outlet",
  article: "article",
  story: "story"
};
var NONE2 = {
  speaker: "Speaker unknown",
  institution: "No institution stated",
  outlet: "No outlet known",
  article: "Untitled article",
  story: "Untitled article"
};
function groupsOf(table) {
  const own = Object.keys(ownColumns(table)).map((name) => [
    name,
    ownWords(name)
  ]);
  return {
    ...GROUPS,
    ...Object.fromEntries(own)
  };
}
var Folds = class {
  #all = false;
  /** @type {Set<string>} */
  #others = /* @__PURE__ */ new Set();
  /** Whether no group is otherwise than all, whatever it is called. */
  get alike() {
    return this.#others.size === 0;
  }
  /** @param {string} key */
  has(key) {
    return this.#others.has(key) !== this.#all;
  }
  /** @param {string} key */
  toggle(key) {
    if (!this.#others.delete(key)) this.#others.add(key);
  }
  /** @param {boolean} folded */
  setAll(folded2) {
    this.#all = folded2;
    this.#others.clear();
  }
};
function ungrouped(rows, sought) {
  const items = new Int32Array(rows.buffer, rows.byteOffset, rows.length);
  return {
    items,
    groups: null,
    sought
  };
}
function grouped(table, by, rows, { largest, folds, sought, once = null }) {
  const { codes: codes2, group, names: names2, keys } = sourceOf(table, by);
  const counts = new Uint32Array(group.length);
  const seen = new Uint32Array(group.length);
  let found = 0;
  for (let i = 0; i < rows.length; i++) {
    const code = group[codes2[rows[i]]];
    if (counts[code]++ === 0) seen[found++] = code;
  }
  const order3 = seen.slice(0, found);
  const sizes = once ? countOnce(once, rows, group.length, (row, add) => add(group[codes2[row]])) : counts;
  if (largest) order3.sort((a, b) => sizes[b] - sizes[a] || a - b);
  const none = order3.indexOf(0);
  if (none >= 0) {
    order3.copyWithin(none, none + 1);
    order3[found - 1] = 0;
  }
  const folded2 = Array.from(order3, (code) => folds.has(folds.alike ? "" : keys(code)));
  const placed2 = place2(rows, {
    codes: codes2,
    group,
    counts,
    order: order3,
    folded: folded2
  });
  const groups2 = {
    by,
    codes: order3,
    counts: sizes,
    label: (at) => order3[at] ? names2(order3[at]) : NONE2[by] ?? `No ${ownWords(by)} listed`,
    key: (at) => keys(order3[at]),
    folded: (at) => folded2[at]
  };
  return {
    shown: {
      items: placed2.items,
      groups: groups2,
      sought
    },
    rows: placed2.rows
  };
}
function headingWords(groups2, at) {
  return {
    name: groups2.label(at),
    size: count(groups2.counts[groups2.codes[at]], "quote")
  };
}
function place2(rows, { codes: codes2, group, counts, order: order3, folded: folded2 }) {
  const starts = new Uint32Array(group.length);
  const places = new Int32Array(group.length);
  let [start, at] = [
    0,
    0
  ];
  order3.forEach((code, i) => {
    starts[code] = start;
    start += counts[code];
    places[code] = folded2[i] ? -1 : at + 1;
    at += folded2[i] ? 1 : counts[code] + 1;
  });
  const items = new Int32Array(at);
  at = 0;
  order3.forEach((code, i) => {
    items[at] = -1 - i;
    at += folded2[i] ? 1 : counts[code] + 1;
  });
  const sorted = new Uint32Array(rows.length);
  for (let i = 0; i < rows.length; i++) {
    const code = group[codes2[rows[i]]];
    sorted[starts[code]++] = rows[i];
    if (places[code] >= 0) items[places[code]++] = rows[i];
  }
  return {
    items,
    rows: sorted
  };
}
function sourceOf({ facets, stories }, by) {
  const name = by === "story" ? "article" : facetNameOf(by);
  const facet = (
    /** @type {Facet} */
    facets.find((each) => each.name === name)
  );
  const { codes: codes2, sets, size: size2 } = facet;
  const group = sets ? firstOfSets(sets) : Uint32Array.from({
    length: size2
  }, (_, code) => code);
  const at = (code) => sets ? sets[code][0] : code - 1;
  const label = (code) => code ? labelAt(facet, at(code)) : "";
  const keys = (code) => code ? facet.values[at(code)] : "";
  if (by !== "story") return {
    codes: codes2,
    group,
    names: label,
    keys
  };
  const told = new Uint32Array(size2);
  for (let code = 1; code < size2; code++) {
    if (group[code] === code) told[group[stories[code]]]++;
  }
  return {
    codes: codes2,
    group: group.map((code) => group[stories[code]]),
    names: (code) => told[code] > 1 ? `${label(code)} (in ${told[code]} articles)` : label(code),
    keys
  };
}
function firstOfSets(sets) {
  const first = /* @__PURE__ */ new Map();
  return Uint32Array.from(sets, ([value], code) => {
    if (!first.has(value)) first.set(value, code);
    return (
      /** @type {number} */
      first.get(value)
    );
  });
}

// js/list/order.js
var KEYS = {
  speaker: {
    ...alphabetical("speaker"),
    facet: "speaker"
  },
  institution: {
    ...alphabetical("institution"),
    facet: "institution"
  },
  role: {
    ...alphabetical("role"),
    asked: true
  },
  quote: {
    ...alphabetical("quote"),
    asked: true
  },
  outlet: {
    ...alphabetical("outlet"),
    facet: "outlet"
  },
  article: {
    ...alphabetical("article"),
    facet: "article"
  },
  date: {
    up: "oldest first",
    down: "newest first"
  },
  words: {
    up: "shortest first",
    down: "longest first"
  },
  confidence: {
    up: "least sure first",
    down: "surest first"
  },
  kind: {
    ...alphabetical("kind"),
    facet: "kind"
  },
  theme: {
    ...alphabetical("theme"),
    facet: "theme"
  }
};
function keyOf(by) {
  if (!isOwnColumn(by)) return KEYS[by];
  return {
    ...alphabetical(ownWords(by)),
    facet: facetNameOf(by)
  };
}
function isOrder(order3, table) {
  const { by } = read2(order3);
  return order3 === "frame" || Object.hasOwn(KEYS, by) || Object.hasOwn(ownColumns(table), by);
}
function orderWords(order3) {
  if (order3 === "frame") return "as in the data";
  const { by, down } = read2(order3);
  return keyOf(by)[down ? "down" : "up"];
}
function read2(order3) {
  const down = order3.startsWith("-");
  return {
    by: down ? order3.slice(1) : order3,
    down
  };
}
var Orders = class {
  /** The rows in an order, and the column it was made of. @type {Map<Order, Made>} */
  #made = /* @__PURE__ */ new Map();
  /** What was asked for, and of which data. @type {Map<string, {of: object, ranks: Uint32Array}>} */
  #ranks = /* @__PURE__ */ new Map();
  /**
   * @param {Table} table
   * @param {(column: string) => Promise<Uint32Array>} [ask] for the places of all rows by a column
   *   of texts, 0 for none
   */
  constructor(table, ask = () => Promise.reject(new Error("Nobody knows this order."))) {
    this.table = table;
    this.ask = ask;
  }
  /** Whether an order can be made of what is there. @param {Order} order */
  has(order3) {
    const { by } = read2(order3);
    return !keyOf(by)?.asked || this.#ranks.get(by)?.of === this.table.confidence;
  }
  /**
   * Data have come again, in which rows have other numbers: what was asked for goes with its rows.
   *
   * @param {(row: number) => number} to
   */
  follow(to) {
    const { confidence: of, rows } = this.table;
    for (const [by, { ranks: old }] of this.#ranks) {
      const ranks = new Uint32Array(rows);
      old.forEach((rank2, row) => {
        const now = to(row);
        if (now >= 0) ranks[now] = rank2;
      });
      this.#ranks.set(by, {
        of,
        ranks
      });
    }
  }
  /** Asks for what an order needs. @param {Order} order */
  async prepare(order3) {
    const { by } = read2(order3);
    const of = this.table.confidence;
    this.#ranks.set(by, {
      of,
      ranks: await this.ask(by)
    });
  }
  /**
   * The rows in another order; rows that are alike stay as they are in the frame.
   *
   * @param {Uint32Array} rows in the frame's order
   * @param {Order} order that is there
   * @returns {Uint32Array}
   */
  sorted(rows, order3) {
    if (order3 === "frame") return rows;
    const all = this.#all(order3);
    if (rows.length === all.length) return all;
    const wanted = new Uint8Array(this.table.rows);
    for (let i = 0; i < rows.length; i++) wanted[rows[i]] = 1;
    const found = new Uint32Array(rows.length);
    let count2 = 0;
    for (let i = 0; i < all.length; i++) {
      if (wanted[all[i]]) found[count2++] = all[i];
    }
    return found;
  }
  /** @param {Order} order */
  #all(order3) {
    const { by, down } = read2(order3);
    const column4 = this.#column(by);
    const made = this.#made.get(order3);
    if (made?.column === column4.codes) return made.rows;
    const rows = inOrder2(column4, down);
    this.#made.set(order3, {
      column: column4.codes,
      rows
    });
    return rows;
  }
  /**
   * @param {string} by
   * @returns {Column}
   */
  #column(by) {
    const { days, confidence: confidence2, words: words2, facets } = this.table;
    const { facet, asked } = keyOf(by);
    if (facet) return ofFacet2(
      /** @type {Facet} */
      facets.find(({ name }) => name === facet)
    );
    if (asked) return {
      codes: this.#ranks.get(by)?.ranks ?? new Uint32Array()
    };
    if (by === "words") return {
      codes: words2,
      places: (code) => code + 1
    };
    if (by === "confidence") return {
      codes: confidence2,
      none: null
    };
    return {
      codes: days,
      none: NO_DAY
    };
  }
};
function ofFacet2({ codes: codes2, sets }) {
  if (!sets) return {
    codes: codes2
  };
  const order3 = sets.map((_, code) => code).sort((a, b) => compare2(sets[a], sets[b]));
  const places = new Uint32Array(sets.length);
  let place3 = 0;
  for (const code of order3) places[code] = sets[code].length ? ++place3 : 0;
  return {
    codes: codes2,
    places: (code) => places[code]
  };
}
function compare2(a, b) {
  const at = a.findIndex((value, i) => value !== b[i]);
  return at < 0 ? a.length - b.length : a[at] - (b[at] ?? -1);
}
function inOrder2({ codes: codes2, places, none }, down) {
  const rows = codes2.length;
  const ranks = new Uint32Array(rows);
  const place3 = none === void 0 ? places ?? ((code) => code) : placesOf(codes2, none);
  let most = 0;
  for (let row = 0; row < rows; row++) {
    ranks[row] = place3(codes2[row]);
    if (ranks[row] > most) most = ranks[row];
  }
  const starts = new Uint32Array(most + 2);
  const at = (rank2) => rank2 === 0 ? most : down ? most - rank2 : rank2 - 1;
  for (let row = 0; row < rows; row++) starts[at(ranks[row]) + 1]++;
  for (let i = 0; i <= most; i++) starts[i + 1] += starts[i];
  const sorted = new Uint32Array(rows);
  for (let row = 0; row < rows; row++) sorted[starts[at(ranks[row])]++] = row;
  return sorted;
}
function placesOf(numbers, none) {
  const values = /* @__PURE__ */ new Set();
  for (let row = 0; row < numbers.length; row++) values.add(numbers[row]);
  const order3 = Float64Array.from(values, (n) => Number.isNaN(n) ? -1 : n).sort();
  const kept = order3.filter((value) => value !== none);
  const place3 = new Map(Array.from(kept, (value, i) => [
    value,
    i + 1
  ]));
  place3.set(NaN, place3.get(-1) ?? 0);
  return (number2) => place3.get(number2) ?? 0;
}
function alphabetical(what2) {
  return {
    up: `by ${what2}, A to Z`,
    down: `by ${what2}, Z to A`
  };
}

// js/list/bar.js
var ORDERS = [
  "frame",
  "confidence",
  "-date",
  "date",
  "-words",
  "speaker",
  "institution"
];
var FOLD = "Fold all";
var UNFOLD = "Unfold all";
var VIEWS = [
  {
    label: "Cards",
    title: "Each quote whole, as a card"
  },
  {
    label: "Table",
    title: "A line a quote, with columns to choose and to sort by"
  }
];
var ListBar = class {
  /**
   * @param {Table} table
   * @param {{stories: boolean}} has whether any story has several articles
   * @param {(change: Partial<Choices>) => void} onChoose
   * @param {(folded: boolean) => void} onFoldAll
   */
  constructor(table, { stories }, onChoose, onFoldAll) {
    this.views = choice("View", VIEWS, (i) => onChoose({
      view: i ? "table" : "cards"
    }));
    this.order = h("select", {
      class: "wb-select wb-order",
      change: () => onChoose({
        order: this.order.value
      })
    });
    const groups2 = Object.entries(groupsOf(table)).filter(([by]) => by !== "story" || stories);
    this.group = h("select", {
      class: "wb-select wb-group-by",
      change: () => onChoose({
        group: this.group.value || null
      })
    }, h("option", {
      value: ""
    }, "no groups"), ...groups2.map(([by, words2]) => h("option", {
      value: by
    }, `by ${words2}`)));
    this.foldAll = h("button", {
      type: "button",
      class: "wb-button wb-small",
      click: () => onFoldAll(this.foldAll.textContent === FOLD)
    });
    this.columns = new TickMenu("Columns", "wb-column-menu", labels(table), (columns2) => onChoose({
      columns: columns2
    }));
    this.element = h("div", {
      class: "wb-listbar"
    }, this.views.element, h("label", {}, h("span", {}, "Order: "), this.order), h("label", {}, h("span", {}, "Groups: "), this.group), this.foldAll, this.columns.element);
  }
  /**
   * @param {Choices} choices
   * @param {string[]} columns that the table has
   */
  show({ view, order: order3, group }, columns2) {
    this.views.show(view === "table" ? 1 : 0);
    const orders = ORDERS.includes(order3) ? ORDERS : [
      ...ORDERS,
      order3
    ];
    this.order.replaceChildren(...orders.map((each) => h("option", {
      value: each
    }, orderWords(each))));
    this.order.value = order3;
    this.group.value = group ?? "";
    this.foldAll.hidden = group === null;
    this.columns.element.hidden = view !== "table";
    this.columns.show(columns2);
  }
  /** @param {boolean} folded whether all groups are */
  showFolds(folded2) {
    this.foldAll.textContent = folded2 ? UNFOLD : FOLD;
  }
  close() {
    this.columns.close();
  }
};
function labels(table) {
  return Object.fromEntries(Object.entries(columnsOf(table)).map(([name, { label }]) => [
    name,
    label
  ]));
}

// js/list/cards.js
var CARD_PX = 96;
var Cards = class {
  rowPx = CARD_PX;
  /**
   * @param {(row: number) => string} who the facet of a row's speaker
   * @param {Valued} valued
   * @param {(row: number) => HTMLElement} actions
   */
  constructor(who, valued, actions) {
    this.who = who;
    this.valued = valued;
    this.actions = actions;
  }
  /** @param {string} words */
  pending(words2) {
    return h("p", {
      class: "wb-quiet wb-pending",
      role: "gridcell"
    }, words2);
  }
  /**
   * @param {number} row
   * @param {QuoteText} text
   * @param {Sought} sought
   */
  cells(row, text2, sought) {
    const parts2 = rowParts(text2, sought, this.who(row), this.valued);
    return [
      ...parts2,
      this.actions(row)
    ].map((part2) => {
      part2.setAttribute("role", "gridcell");
      return part2;
    });
  }
};

// js/list/choices.js
var FIRST2 = {
  view: "cards",
  columns: null,
  order: "frame",
  group: null
};
function validChoices(given, table) {
  const { view, columns: columns2, order: order3, group } = (
    /** @type {{[name: string]: unknown}} */
    typeof given === "object" && given !== null ? given : {}
  );
  const wanted = Array.isArray(columns2) ? columns2 : [];
  const known = Object.keys(columnsOf(table)).filter((name) => wanted.includes(name));
  return {
    view: view === "table" ? "table" : "cards",
    columns: known.length ? known : null,
    order: typeof order3 === "string" && isOrder(order3, table) ? order3 : FIRST2.order,
    group: typeof group === "string" && Object.hasOwn(groupsOf(table), group) ? group : null
  };
}
function keptChoices(choices2) {
  const differing = Object.entries(choices2).filter(([name, value]) => String(value) !== String(
    /** @type {{[name: string]: unknown}} */
    FIRST2[name]
  ));
  return differing.length ? Object.fromEntries(differing) : void 0;
}

// js/list/active.js
var HEADINGS = -1;
var NOWHERE = -2;
var NEAR_PX = 8;
var Active = class {
  position = NOWHERE;
  /** The place within the row, -1 for the row itself. */
  stop = -1;
  /**
   * @param {HTMLElement} grid that has the focus
   * @param {string} name that ids begin with
   * @param {(position: number) => HTMLElement | null} at
   */
  constructor(grid, name, at) {
    this.grid = grid;
    this.name = name;
    this.at = at;
  }
  get none() {
    return this.position === NOWHERE;
  }
  clear() {
    this.go(NOWHERE);
  }
  /**
   * @param {number} position
   * @param {number} [stop]
   */
  go(position, stop = -1) {
    this.position = position;
    this.stop = stop;
    this.show();
  }
  /** The places in the active row, as far as it is drawn. */
  get stops() {
    const row = this.none ? null : this.at(this.position);
    return row ? stopsOf(row) : [];
  }
  /** The element of the place within the row, null where the row itself is meant. */
  get element() {
    return this.stops[this.stop] ?? null;
  }
  /** The place in another row that lies below or above the one in this. @param {number} position */
  across(position) {
    const cell2 = this.element?.closest("[role=gridcell], [role=columnheader]");
    const row = this.at(position);
    if (!cell2 || !row || row.matches(".wb-group")) return -1;
    const at = [
      .../** @type {Element} */
      cell2.parentElement.children
    ].indexOf(cell2);
    const below = row.children[Math.min(at, row.children.length - 1)];
    return stopsOf(row).findIndex((stop) => below.contains(stop));
  }
  /** The place within the row comes into sight where the rows are wider than the grid. */
  bringSideways() {
    if (!this.element) return;
    const [inner, outer] = [
      this.element,
      this.grid
    ].map((each) => each.getBoundingClientRect());
    if (inner.left < outer.left) this.grid.scrollLeft -= outer.left - inner.left + NEAR_PX;
    if (inner.right > outer.right) this.grid.scrollLeft += inner.right - outer.right + NEAR_PX;
  }
  show() {
    for (const before2 of this.grid.querySelectorAll(".wb-active, .wb-at")) {
      before2.classList.remove("wb-active", "wb-at");
      if (before2.id.startsWith(`${this.name}-at-`)) before2.removeAttribute("id");
    }
    const row = this.none ? null : this.at(this.position);
    if (!row) {
      this.grid.removeAttribute("aria-activedescendant");
      return;
    }
    const stop = stopsOf(row)[this.stop];
    row.classList.add("wb-active");
    if (stop) {
      stop.classList.add("wb-at");
      stop.id = `${this.name}-at-${this.position}`;
    }
    this.grid.setAttribute("aria-activedescendant", (stop ?? row).id);
  }
};
function stopsOf(row) {
  return [
    ...row.children
  ].flatMap((cell2) => {
    const buttons = [
      ...cell2.querySelectorAll("button")
    ];
    if (buttons.length || !cell2.matches("[role=gridcell]")) return buttons;
    return [
      /** @type {HTMLElement} */
      cell2
    ];
  });
}

// js/list/supply.js
var PAUSE_MS3 = 60;
var Supply = class {
  #loading = false;
  #closed = false;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #timer;
  /**
   * @param {DrawnRows} drawn
   * @param {() => void} onFilled what is drawn has other heights, and perhaps lacks other texts
   */
  constructor(drawn, onFilled) {
    this.drawn = drawn;
    this.onFilled = onFilled;
  }
  /** Other rows are drawn: what failed is tried again, and at once. */
  reset() {
    clearTimeout(this.#timer);
    this.#timer = void 0;
    this.drawn.texts.fault = null;
  }
  /** Asks for what is lacking, unless an answer is outstanding or none will come. */
  ask() {
    if (this.#loading || this.drawn.texts.fault !== null || !this.#lacking().length) return;
    this.#timer ??= setTimeout(() => this.#load(), 0);
  }
  close() {
    this.#closed = true;
    clearTimeout(this.#timer);
  }
  #lacking() {
    const { items, texts: texts3, positions: positions3 } = this.drawn;
    return positions3.filter((position) => items[position] >= 0 && !texts3.get(items[position]));
  }
  async #load() {
    const { items, texts: texts3 } = this.drawn;
    const positions3 = this.#lacking();
    this.#loading = true;
    try {
      await texts3.load(positions3.map((position) => items[position]));
    } catch (error) {
      texts3.fault = /** @type {Error} */
      error.message;
    }
    this.#loading = false;
    if (this.#closed) return;
    if (items === this.drawn.items) this.drawn.fill(positions3);
    this.#timer = setTimeout(() => {
      this.#timer = void 0;
      this.onFilled();
    }, PAUSE_MS3);
    this.onFilled();
  }
};

// js/list/drawing.js
var REST_MS = 160;
var Drawing = class {
  #frame = 0;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #resting;
  #supply;
  #viewport;
  #active;
  /**
   * @param {DrawnRows} drawn
   * @param {Viewport} viewport
   * @param {Active} active
   */
  constructor(drawn, viewport, active) {
    this.#supply = new Supply(drawn, () => this.later());
    this.#viewport = viewport;
    this.#active = active;
  }
  /** Other rows are to be drawn. */
  reset() {
    this.#supply.reset();
    this.#viewport.reset();
  }
  now() {
    if (!this.#viewport.seen()) return;
    this.#viewport.draw();
    this.#active.show();
    this.#supply.ask();
    clearTimeout(this.#resting);
    this.#resting = setTimeout(() => this.#viewport.rest(), REST_MS);
  }
  later() {
    cancelAnimationFrame(this.#frame);
    this.#frame = requestAnimationFrame(() => this.now());
  }
  /** The first rows now, without measuring anything; the rest after the frame that shows them. */
  soon() {
    if (!this.#viewport.drawUnmeasured()) return this.now();
    this.#supply.ask();
    cancelAnimationFrame(this.#frame);
    this.#frame = requestAnimationFrame(() => this.later());
  }
  close() {
    cancelAnimationFrame(this.#frame);
    clearTimeout(this.#resting);
    this.#supply.close();
  }
};

// js/list/blocks.js
var BlockHeights = class {
  /**
   * @param {number} count
   * @param {number} estimate pixels, for a block that was never drawn
   */
  constructor(count2, estimate) {
    this.count = count2;
    this.heights = new Float64Array(count2).fill(estimate);
    this.tops = new Float64Array(count2 + 1);
    this.#sum(0);
  }
  get total() {
    return this.tops[this.count];
  }
  /**
   * @param {Map<number, number>} measured block -> pixels
   * @returns {boolean} whether anything has moved
   */
  measure(measured) {
    let first = this.count;
    for (const [block, height] of measured) {
      if (Math.abs(this.heights[block] - height) < 0.5) continue;
      this.heights[block] = height;
      first = Math.min(first, block);
    }
    if (first === this.count) return false;
    this.#sum(first);
    return true;
  }
  /**
   * The blocks that touch a stretch of the list: first, and one after the last.
   *
   * @param {number} top
   * @param {number} bottom
   * @returns {[number, number]}
   */
  within(top, bottom) {
    const first = this.#at(top);
    let end = first;
    while (end < this.count && this.tops[end] < bottom) end++;
    return [
      first,
      end
    ];
  }
  /** @param {number} y */
  #at(y) {
    let low = 0;
    let high = this.count;
    while (low < high) {
      const middle = low + high >> 1;
      if (this.tops[middle + 1] <= y) low = middle + 1;
      else high = middle;
    }
    return low;
  }
  /** @param {number} from */
  #sum(from) {
    for (let i = from; i < this.count; i++) this.tops[i + 1] = this.tops[i] + this.heights[i];
  }
};

// js/list/heading.js
function groupHeading(groups2, at) {
  const { name, size: size2 } = headingWords(groups2, at);
  return h("div", {
    role: "row",
    class: "wb-group",
    "aria-level": 1,
    "aria-expanded": String(!groups2.folded(at))
  }, h("div", {
    role: "gridcell",
    class: "wb-group-cell"
  }, h("span", {
    class: "wb-arrow",
    "aria-hidden": "true"
  }), h("span", {
    class: "wb-group-name",
    dir: "auto"
  }, name), h("span", {
    class: "wb-group-size"
  }, size2)));
}

// js/list/drawn.js
var BLOCK = 5;
var DrawnRows = class {
  #heights = new BlockHeights(0, 0);
  /** @type {Map<number, HTMLElement>} */
  #blocks = /* @__PURE__ */ new Map();
  /** @type {Shown} */
  #shown = {
    items: new Int32Array(),
    groups: null,
    sought: {}
  };
  /**
   * @param {() => Texts} texts
   * @param {string} name that the rows' ids begin with
   * @param {Look} look
   */
  constructor(texts3, name, look) {
    this.textsNow = texts3;
    this.name = name;
    this.look = look;
    this.element = h("div", {
      class: "wb-window",
      role: "presentation"
    });
    this.above = 0;
  }
  get texts() {
    return this.textsNow();
  }
  /** Rows, and below zero headings of groups. */
  get items() {
    return this.#shown.items;
  }
  get groups() {
    return this.#shown.groups;
  }
  /** @param {Shown} shown of which nothing is drawn yet */
  reset(shown2) {
    this.#shown = shown2;
    this.element.replaceChildren();
    this.#blocks.clear();
    const { length } = shown2.items;
    const { rowPx } = this.look;
    this.#heights = new BlockHeights(Math.ceil(length / BLOCK), BLOCK * rowPx);
    const last = length % BLOCK;
    if (last) this.#heights.measure(/* @__PURE__ */ new Map([
      [
        this.#heights.count - 1,
        last * rowPx
      ]
    ]));
  }
  /** The height of all rows together, as far as it is known. */
  get total() {
    return this.#heights.total;
  }
  /** Where the first drawn row begins. */
  get top() {
    return this.#blocks.size ? this.#heights.tops[Math.min(...this.#blocks.keys())] : 0;
  }
  /** All drawn positions, in no order. */
  get positions() {
    return [
      ...this.#blocks.keys()
    ].flatMap((index) => this.#positions(index));
  }
  /**
   * Draws what touches a stretch of the list and takes away what does not.
   *
   * @param {number} from
   * @param {number} to
   */
  draw(from, to) {
    const [first, end] = this.#heights.within(from, to);
    for (const [index, block] of this.#blocks) {
      if (index >= first && index < end) continue;
      block.remove();
      this.#blocks.delete(index);
    }
    let next = (
      /** @type {Element | null} */
      null
    );
    for (let index = end - 1; index >= first; index--) {
      next = this.#blocks.get(index) ?? this.#add(index, next);
    }
  }
  /** @returns {boolean} whether a height was not what it was thought to be */
  measure() {
    const measured = /* @__PURE__ */ new Map();
    for (const [index, block] of this.#blocks) {
      const { height } = block.getBoundingClientRect();
      if (height) measured.set(index, height);
    }
    return this.#heights.measure(measured);
  }
  /**
   * @param {number} position
   * @returns {HTMLElement | null} null where it is not drawn
   */
  at(position) {
    const block = this.#blocks.get(Math.floor(position / BLOCK));
    return (
      /** @type {HTMLElement | null} */
      block?.children[position % BLOCK] ?? null
    );
  }
  /**
   * Where a row begins; a guess where it is not drawn.
   *
   * @param {number} position
   */
  topOf(position) {
    const index = Math.floor(position / BLOCK);
    const { tops, heights } = this.#heights;
    const row = this.at(position);
    if (!row) return tops[index] + heights[index] * (position % BLOCK) / BLOCK;
    const block = (
      /** @type {HTMLElement} */
      row.parentElement
    );
    return tops[index] + row.getBoundingClientRect().top - block.getBoundingClientRect().top;
  }
  /**
   * The first row that begins at or below a place; the last one where none does.
   *
   * @param {number} y
   */
  firstFrom(y) {
    let position = this.#heights.within(y, y)[0] * BLOCK;
    while (position < this.items.length - 1 && this.topOf(position) < y) position++;
    return Math.min(position, this.items.length - 1);
  }
  /**
   * Puts texts that have come where they are waited for, or says why they do not come.
   *
   * @param {number[]} positions
   */
  fill(positions3) {
    for (const position of positions3) {
      const element = this.at(position);
      const pending = element?.querySelector(".wb-pending");
      if (!element || !pending) continue;
      if (!this.#fill(element, this.items[position]) && this.texts.fault) {
        pending.textContent = this.texts.fault;
      }
    }
  }
  /**
   * Draws rows again whose texts are others now.
   *
   * @param {Set<number>} rows
   */
  refill(rows) {
    for (const position of this.positions) {
      const element = this.at(position);
      if (element && rows.has(this.items[position])) this.#fill(element, this.items[position]);
    }
  }
  /**
   * @param {number} index
   * @param {Element | null} next
   */
  #add(index, next) {
    const block = h("div", {
      class: "wb-block",
      role: "presentation"
    });
    for (const position of this.#positions(index)) block.append(this.#row(position));
    this.element.insertBefore(block, next);
    this.#blocks.set(index, block);
    return block;
  }
  /** @param {number} position */
  #row(position) {
    const item2 = this.items[position];
    const { groups: groups2 } = this;
    const element = item2 < 0 && groups2 ? groupHeading(groups2, -1 - item2) : this.#empty(item2);
    element.id = `${this.name}-${position}`;
    element.dataset.position = String(position);
    element.setAttribute("aria-rowindex", String(position + 1 + this.above));
    return element;
  }
  /** @param {number} row */
  #empty(row) {
    const level = this.groups ? 2 : null;
    const element = h("div", {
      role: "row",
      class: "wb-row",
      "aria-level": level
    });
    const words2 = this.texts.fault ?? "Loading \u2026";
    if (!this.#fill(element, row)) element.append(this.look.pending(words2));
    return element;
  }
  /**
   * @param {HTMLElement} element
   * @param {number} row
   */
  #fill(element, row) {
    const text2 = this.texts.get(row);
    if (text2) element.replaceChildren(...this.look.cells(row, text2, this.#shown.sought));
    return text2 !== void 0;
  }
  /** @param {number} index */
  #positions(index) {
    const start = index * BLOCK;
    const length = Math.min(BLOCK, this.items.length - start);
    return Array.from({
      length
    }, (_, i) => start + i);
  }
};

// js/list/pointing.js
function watchPointer(grid, { focus, hold, release, press }) {
  grid.addEventListener("mousedown", (event) => {
    if (!within2(event, "button, .wb-group")) return;
    event.preventDefault();
    focus();
  });
  grid.addEventListener("click", (event) => {
    const position = positionOf(event);
    if (position !== null) hold(position);
  }, {
    capture: true
  });
  grid.addEventListener("click", (event) => {
    release();
    const position = positionOf(event);
    if (position === null || within2(event, "button")) return;
    if (within2(event, ".wb-group") || getSelection()?.isCollapsed) press(position);
  });
}
function within2({ target: target2 }, selector) {
  return (
    /** @type {Element} */
    target2.closest(selector)
  );
}
function positionOf(event) {
  const row = (
    /** @type {HTMLElement | null} */
    within2(event, ".wb-row, .wb-group")
  );
  return row ? Number(row.dataset.position) : null;
}

// js/list/scroll.js
var MOST3 = 8e6;
var NEAR = 2;
var EXACT = 4e3;
var ScrollPlace = class {
  /** Where the view begins, in pixels of the list. */
  top = 0;
  /** Where the element was scrolled to when it was last looked at. */
  scroll = 0;
  /** The list's height. */
  total = 0;
  /** The view's height. */
  view = 0;
  /** @param {number} [most] the element's greatest height */
  constructor(most = MOST3) {
    this.most = most;
  }
  /** The height of the element that is scrolled. */
  get height() {
    return Math.min(this.total, this.most);
  }
  /** What has to be taken from a place in the list to have its place in the element. */
  get shift() {
    return this.top - this.scroll;
  }
  get lastTop() {
    return Math.max(0, this.total - this.view);
  }
  get #lastScroll() {
    return Math.max(0, this.height - this.view);
  }
  /** Whether the element stands at one of its ends and the list does not. */
  get stuck() {
    const before2 = this.scroll < 1 && this.top > 0;
    return before2 || this.scroll > this.#lastScroll - 1 && this.top < this.lastTop - 1;
  }
  /**
   * The element was scrolled.
   *
   * @param {number} scroll
   * @returns {number} by how much the list went on; infinite for a jump
   */
  moved(scroll) {
    const by = scroll - this.scroll;
    this.scroll = scroll;
    if (Math.abs(by) <= NEAR * this.view) {
      this.go(this.top + by);
      return by;
    }
    const share2 = this.#lastScroll ? Math.min(1, Math.max(0, scroll / this.#lastScroll)) : 0;
    this.go(share2 * this.lastTop);
    return Infinity;
  }
  /** @param {number} top */
  go(top) {
    this.top = top > this.lastTop - 0.5 ? this.lastTop : top < 0.5 ? 0 : top;
  }
  /** @returns {number} where the element should stand for this place in the list */
  get wanted() {
    if (this.total <= this.most) return this.top;
    const exact = Math.min(EXACT, this.most / 10);
    const share2 = this.top / this.lastTop * this.#lastScroll;
    const belowStart = Math.max(share2, Math.min(this.top, exact));
    return Math.min(belowStart, this.#lastScroll - Math.min(this.lastTop - this.top, exact));
  }
};

// js/list/viewport.js
var MARGIN_PX2 = 500;
var SPARE = 1.2;
var GOES = 4;
var Viewport = class {
  #place = new ScrollPlace();
  /** The row at the view's top and how far below it the row begins. */
  #anchor = (
    /** @type {{position: number, y: number} | null} */
    null
  );
  /** Whether the view is at the list's end, and stays there whatever grows above. */
  #atEnd = false;
  #hidden = false;
  #drawn;
  /**
   * @param {HTMLElement} element that is scrolled
   * @param {HTMLElement} canvas in it, as high as the list
   * @param {DrawnRows} drawn in the canvas
   * @param {() => number} above how many pixels of the view headings cover that stay at its top
   */
  constructor(element, canvas, drawn, above) {
    this.above = above;
    this.element = element;
    this.canvas = canvas;
    this.#drawn = drawn;
  }
  /** Back to the top, of other rows. */
  reset() {
    const { scroll, view } = this.#place;
    this.#place = new ScrollPlace();
    this.#place.view = view;
    this.#anchor = null;
    this.#atEnd = false;
    if (scroll) this.element.scrollTop = 0;
  }
  /**
   * Draws the rows that fill the view by the heights they are thought to have. Nothing is read from
   * the page, so that it is laid out once, with all else that a click changes.
   *
   * @returns {boolean} false where it is not known how high the view is
   */
  drawUnmeasured() {
    const place3 = this.#place;
    if (!place3.view || this.#hidden) return false;
    place3.total = this.#drawn.total;
    this.#drawn.draw(0, place3.view * SPARE);
    this.canvas.style.height = `${place3.height}px`;
    this.#placeRows();
    return true;
  }
  /** Draws what is in view. */
  draw() {
    this.#followScroll();
    for (let go = 0; go < GOES; go++) {
      const moved2 = this.#measure();
      if (go && !moved2) break;
      this.#holdAnchor();
      this.#drawRows();
    }
    this.#settle(this.#place.stuck);
    this.#setAnchor();
  }
  /**
   * Draws what is in view where a row stands so many pixels below the view's top.
   *
   * @param {number} position
   * @param {number} y
   */
  drawWith(position, y) {
    this.#place.total = this.#drawn.total;
    this.#place.go(this.#drawn.topOf(position) - y);
    this.#drawRows();
    this.#anchor = {
      position,
      y
    };
    this.draw();
    this.#settle(true);
  }
  /** How far below the view's top a row stands. @param {number} position */
  yOf(position) {
    return this.#drawn.topOf(position) - this.#place.top;
  }
  /** The scrolling has come to rest. */
  rest() {
    this.#settle(true);
  }
  /**
   * A row comes into view, with as little movement as that takes.
   *
   * @param {number} position
   */
  bring(position) {
    const place3 = this.#place;
    this.#followScroll();
    this.#anchor = null;
    this.#atEnd = false;
    if (!this.#drawn.at(position)) place3.go(this.#drawn.topOf(position));
    for (let go = 0; go < GOES; go++) {
      this.#drawRows();
      const moved2 = this.#measure();
      const before2 = place3.top;
      const top = this.#drawn.topOf(position);
      const bottom = top + (this.#drawn.at(position)?.offsetHeight ?? 0);
      if (bottom > place3.top + place3.view) place3.go(bottom - place3.view);
      if (top < place3.top) place3.go(top);
      if (!moved2 && place3.top === before2) break;
    }
    this.#settle(true);
    this.#setAnchor();
  }
  /** The row at the view's top. */
  get first() {
    return this.#drawn.firstFrom(this.#place.top);
  }
  /**
   * Whether whoever looks at the list sees a row.
   *
   * @param {number} position
   */
  shows(position) {
    const row = position < 0 ? null : this.#drawn.at(position);
    if (!row) return false;
    const top = this.#drawn.topOf(position);
    const { top: from, view } = this.#place;
    return top + row.offsetHeight > from && top < from + view;
  }
  /** How many rows fill the view. */
  get page() {
    const rows = this.#drawn.positions.length;
    const height = this.#drawn.element.getBoundingClientRect().height || 1;
    return Math.max(1, Math.floor(this.#place.view * rows / height) - 1);
  }
  /** @returns {boolean} false where it is hidden: nothing in it can be measured then */
  seen() {
    this.#place.view = Math.max(0, this.element.clientHeight - this.above());
    if (!this.#place.view) this.#hidden = true;
    else if (this.#hidden) {
      this.#hidden = false;
      this.element.scrollTop = this.#place.scroll;
      this.#place.scroll = this.element.scrollTop;
    }
    return !this.#hidden;
  }
  #followScroll() {
    const { scrollTop } = this.element;
    if (scrollTop === this.#place.scroll) return;
    const by = this.#place.moved(scrollTop);
    this.#atEnd = this.#place.top >= this.#place.lastTop;
    if (!this.#anchor) return;
    if (Number.isFinite(by)) this.#anchor.y -= by;
    else this.#anchor = null;
  }
  #measure() {
    const moved2 = this.#drawn.measure();
    this.#place.total = this.#drawn.total;
    return moved2;
  }
  /** Puts the view where the row at its top is where it was. */
  #holdAnchor() {
    const place3 = this.#place;
    if (this.#anchor) place3.go(this.#drawn.topOf(this.#anchor.position) - this.#anchor.y);
    else place3.go(this.#atEnd ? place3.lastTop : place3.top);
  }
  #setAnchor() {
    const { top, lastTop } = this.#place;
    this.#atEnd = top > 0 && top >= lastTop;
    if (top <= 0 || this.#atEnd) {
      this.#anchor = null;
      return;
    }
    const position = this.#drawn.firstFrom(top);
    this.#anchor = {
      position,
      y: this.#drawn.topOf(position) - top
    };
  }
  #drawRows() {
    const { top, view, height } = this.#place;
    this.#drawn.draw(top - MARGIN_PX2, top + view + MARGIN_PX2);
    this.canvas.style.height = `${height}px`;
    this.#placeRows();
  }
  #placeRows() {
    this.#drawn.element.style.top = `${this.#drawn.top - this.#place.shift}px`;
  }
  /**
   * Puts the element where it belongs for the place in the list; what is in view stays in view.
   *
   * @param {boolean} now
   */
  #settle(now) {
    const place3 = this.#place;
    if (!now || !place3.view || Math.abs(place3.wanted - place3.scroll) < 1) return;
    this.element.scrollTop = place3.wanted;
    place3.scroll = this.element.scrollTop;
    this.#placeRows();
  }
};

// js/list/keys.js
function target(key, now, last, page2) {
  const does = deedOf(ROWS, {
    key
  });
  if (!does) return null;
  const move = {
    next: () => now + 1,
    before: () => now - 1,
    further: () => now + page2(),
    back: () => now - page2(),
    first: () => 0,
    last: () => last
  }[does];
  return Math.min(Math.max(0, move()), last);
}

// js/list/walk.js
var Walk = class {
  #active;
  #drawn;
  #viewport;
  /**
   * @param {Active} active
   * @param {DrawnRows} drawn
   * @param {Viewport} viewport
   * @param {Ways} ways
   */
  constructor(active, drawn, viewport, ways) {
    this.#active = active;
    this.#drawn = drawn;
    this.#viewport = viewport;
    this.ways = ways;
  }
  /**
   * @param {string} key
   * @returns {boolean} whether it leads anywhere
   */
  go(key) {
    const does = deedOf(ROW, {
      key
    });
    if (does === "press") this.#press();
    else if (does === "into") this.#right();
    else if (does === "out") this.#left();
    else return this.#active.stop >= 0 && this.#withinRow(key) || this.#upOrDown(key);
    return true;
  }
  #press() {
    const { position, element } = this.#active;
    if (element?.matches("button")) element.click();
    else if (this.#isGroup) this.ways.fold(position);
    else if (position >= 0) this.ways.open(this.#drawn.items[position]);
  }
  #right() {
    const { position, stop, stops } = this.#active;
    if (!this.#isGroup) this.ways.reveal(position, Math.min(stop + 1, stops.length - 1));
    else if (this.#isFolded) this.ways.fold(position);
    else this.ways.reveal(position + 1);
  }
  #left() {
    const { position, stop } = this.#active;
    if (this.#isGroup) {
      if (!this.#isFolded) this.ways.fold(position);
    } else if (stop > 0 || stop === 0 && position !== HEADINGS) {
      this.ways.reveal(position, stop - 1);
    } else if (this.#drawn.groups && position >= 0) this.ways.reveal(this.#groupOf(position));
  }
  /** @param {string} key */
  #withinRow(key) {
    const { position, stops } = this.#active;
    const does = deedOf(ROWS, {
      key
    });
    const leaves = deedOf(ROW, {
      key
    }) === "leave" && position !== HEADINGS;
    if (does === "first") this.ways.reveal(position, 0);
    else if (does === "last") this.ways.reveal(position, stops.length - 1);
    else if (leaves) this.ways.reveal(position);
    else return false;
    return true;
  }
  /** @param {string} key */
  #upOrDown(key) {
    const now = this.#active.position;
    const last = this.#drawn.items.length - 1;
    const to = target(key, now, last, () => this.#viewport.page);
    if (to === null) return false;
    const does = deedOf(ROWS, {
      key
    });
    if (does === "before" && now <= 0 && this.#drawn.above) {
      this.ways.reveal(HEADINGS, Math.max(0, this.#active.across(HEADINGS)));
      return true;
    }
    const ends = does === "first" || does === "last";
    const known = ends || now === HEADINGS || this.#viewport.shows(now);
    const next = known ? to : this.#viewport.first;
    const stop = this.#active.stop >= 0;
    if (stop && this.#viewport.seen()) this.#viewport.bring(next);
    this.ways.reveal(next, stop ? this.#active.across(next) : -1);
    return true;
  }
  get #isGroup() {
    return this.#drawn.items[this.#active.position] < 0;
  }
  get #isFolded() {
    const group = -1 - this.#drawn.items[this.#active.position];
    return this.#drawn.groups?.folded(group) ?? false;
  }
  /** @param {number} position of a row, whose group's heading stands somewhere above it */
  #groupOf(position) {
    let heading = position;
    while (this.#drawn.items[heading] >= 0) heading--;
    return heading;
  }
};

// js/list/list.js
var QuoteList = class {
  /** What was pressed in the list stays where it is. @type {Held | null} */
  #held = null;
  /** @type {HTMLElement | null} */
  #headings = null;
  #drawn;
  #viewport;
  #active;
  #drawing;
  #walk;
  /**
   * @param {() => Texts} texts
   * @param {Look} look
   * @param {Doings} doings
   */
  constructor(texts3, look, doings) {
    this.doings = doings;
    const name = unique("list");
    this.#drawn = new DrawnRows(texts3, name, look);
    this.canvas = h("div", {
      class: "wb-canvas",
      role: "presentation"
    }, this.#drawn.element);
    this.element = h("div", {
      class: "wb-list",
      role: "grid",
      tabindex: 0,
      "aria-label": "Matching quotes; Enter opens one in its article",
      scroll: () => this.#drawing.later(),
      keydown: (event) => this.#key(event),
      focus: () => this.#focused()
    }, this.canvas);
    watchPointer(this.element, {
      focus: () => this.focus(),
      hold: (position) => this.#hold(position),
      release: () => this.#held = null,
      press: (position) => this.#pressRow(position)
    });
    this.#viewport = new Viewport(this.element, this.canvas, this.#drawn, () => this.#headings?.offsetHeight ?? 0);
    this.#active = new Active(this.element, name, (position) => this.#rowAt(position));
    this.#drawing = new Drawing(this.#drawn, this.#viewport, this.#active);
    this.#walk = new Walk(this.#active, this.#drawn, this.#viewport, {
      reveal: (position, stop) => this.#reveal(position, stop),
      fold: (position) => this.#fold(position),
      open: (row) => doings.open(row)
    });
    this.resized = new ResizeObserver(() => this.#drawing.later());
    this.resized.observe(this.element);
    this.resized.observe(this.#drawn.element);
  }
  /**
   * How the rows look from the next `show` on.
   *
   * @param {Look} look
   * @param {HTMLElement | null} headings of columns, above the rows
   */
  use(look, headings) {
    this.#drawn.look = look;
    this.#drawn.above = headings ? 1 : 0;
    if (headings === this.#headings) return;
    this.#headings?.remove();
    this.#headings = headings;
    if (headings) this.element.prepend(headings);
    this.#active.clear();
  }
  /**
   * @param {Shown} shown
   * @param {Held | null} [held] by default what was pressed in the list, if anything was
   */
  show(shown2, held = this.#held) {
    const { items, groups: groups2 } = shown2;
    this.#drawn.reset(shown2);
    this.#drawing.reset();
    this.element.setAttribute("role", groups2 ? "treegrid" : "grid");
    this.element.setAttribute("aria-rowcount", String(items.length + this.#drawn.above));
    const position = held ? items.indexOf(held.item) : -1;
    if (held && position >= 0) return this.#showHeld(position, held);
    if (this.#active.position !== HEADINGS) this.#active.clear();
    this.#drawing.soon();
  }
  /** Rows whose texts are others now. @param {Set<number>} rows */
  refill(rows) {
    this.#drawn.refill(rows);
    this.#active.show();
    this.#drawing.later();
  }
  /** Where the user is, to be shown again in other rows. @returns {Held | null} */
  get here() {
    const { items } = this.#drawn;
    if (!items.length || !this.#viewport.seen()) return null;
    const { position, stop } = this.#active;
    const at = this.#viewport.shows(position) ? position : this.#viewport.first;
    const y = this.#viewport.yOf(at);
    return {
      item: items[at],
      y,
      stop: at === position ? stop : -1
    };
  }
  /**
   * The row becomes the active one and comes into view.
   *
   * @param {number} row
   * @returns {boolean} false where it is not among the rows, or folded up
   */
  reveal(row) {
    const position = this.#drawn.items.indexOf(row);
    if (position >= 0) this.#reveal(position);
    return position >= 0;
  }
  focus() {
    this.element.focus({
      preventScroll: true
    });
  }
  close() {
    this.#drawing.close();
    this.resized.disconnect();
  }
  /**
   * @param {number} position
   * @param {Held} held
   */
  #showHeld(position, { y, stop }) {
    if (this.#viewport.seen()) this.#viewport.drawWith(position, y);
    this.#active.go(position, stop);
    this.#drawing.later();
  }
  /**
   * @param {number} position
   * @param {number} [stop]
   */
  #reveal(position, stop = -1) {
    this.#active.go(position, stop);
    if (!this.#viewport.seen()) return;
    if (position !== HEADINGS) this.#viewport.bring(position);
    this.#drawing.now();
    this.#active.bringSideways();
  }
  #focused() {
    if (this.#active.none && this.#drawn.items.length) this.#active.go(this.#viewport.first);
  }
  /** @param {number} position */
  #rowAt(position) {
    return position === HEADINGS ? this.#headings : this.#drawn.at(position);
  }
  /** @param {KeyboardEvent} event */
  #key(event) {
    const { items } = this.#drawn;
    if (!items.length) return;
    const { position } = this.#active;
    const row = items[position] ?? -1;
    if (!(row >= 0 && this.doings.key(event, row))) {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      if (!this.#walk.go(event.key)) return;
    }
    event.preventDefault();
    event.stopPropagation();
  }
  /** @param {number} position of a group's heading */
  #fold(position) {
    this.#hold(position);
    this.doings.fold(-1 - this.#drawn.items[position]);
    this.#held = null;
  }
  /** @param {number} position whose row stays where it is */
  #hold(position) {
    const stop = this.#active.position === position ? this.#active.stop : -1;
    this.#held = {
      item: this.#drawn.items[position],
      y: this.#viewport.yOf(position),
      stop
    };
  }
  /** @param {number} position */
  #pressRow(position) {
    const item2 = this.#drawn.items[position];
    this.#active.go(position);
    if (item2 < 0) this.#fold(position);
    else this.doings.open(item2);
  }
};

// js/list/only.js
function plainValue(_, value, name, shown2 = [
  value
]) {
  return h("span", {
    class: name
  }, ...shown2);
}
function filteringValue(page2, { inList = false } = {}) {
  return (facet, value, name, shown2 = [
    value
  ]) => {
    const { session } = page2;
    const button4 = h("button", {
      type: "button",
      class: `wb-only ${name}`,
      "data-only": facet,
      "data-of": value,
      tabindex: inList ? -1 : null,
      click: () => session.change(toggleOnly(session.filters, facet, value))
    }, h("span", {}, ...shown2));
    showPressed(button4, session.filters);
    return button4;
  };
}
function showFiltering(element, filters) {
  for (const button4 of element.querySelectorAll("[data-only]")) {
    showPressed(
      /** @type {HTMLElement} */
      button4,
      filters
    );
  }
}
function showPressed(button4, filters) {
  const { only = "", of = "" } = button4.dataset;
  const pressed = isOnly(filters, only, of);
  button4.setAttribute("aria-pressed", String(pressed));
  button4.title = pressed ? "Show the other quotes again" : `Only quotes with \u201C${of}\u201D`;
}

// js/list/survivor.js
function survivor({ here, rows, to }, matching) {
  if (!here || here.item < 0) return here;
  const at = rows.indexOf(here.item);
  const { length } = rows;
  const held = (i) => {
    const row = to(rows[i]);
    return row >= 0 && has(matching, row) ? {
      ...here,
      item: row
    } : null;
  };
  for (let i = Math.max(0, at); i < length; i++) if (held(i)) return held(i);
  for (let i = at - 1; i >= 0; i--) if (held(i)) return held(i);
  return null;
}
function has(sorted, wanted) {
  let [low, high] = [
    0,
    sorted.length
  ];
  while (low < high) {
    const middle = low + high >> 1;
    if (sorted[middle] < wanted) low = middle + 1;
    else high = middle;
  }
  return sorted[low] === wanted;
}

// js/list/printout.js
var MOST_PRINTED = 200;
var WHOLE = {
  page: "the page itself holds all",
  kernel: "the notebook holds all"
};
function printout(shown2, matching, told) {
  const lines2 = printedLines(shown2, told.texts);
  const printed2 = lines2.filter(({ text: text2 }) => text2).length;
  const words2 = printedWords(printed2, matching, told.order, told.host);
  return h("div", {
    class: "wb-printout"
  }, h("p", {
    class: "wb-quiet"
  }, words2), told.columns ? printedTable(lines2, told.columns, told) : printedCards(lines2, told.sought));
}
function printedLines({ items, groups: groups2 }, texts3) {
  const lines2 = [];
  let printed2 = 0;
  for (let i = 0; i < items.length && printed2 < MOST_PRINTED; i++) {
    if (items[i] < 0 && groups2) {
      const { name, size: size2 } = headingWords(groups2, -1 - items[i]);
      lines2.push({
        row: -1,
        text: null,
        heading: `${name} \xB7 ${size2}`
      });
    } else {
      printed2++;
      const text2 = texts3.get(items[i]);
      if (text2) lines2.push({
        row: items[i],
        text: text2,
        heading: ""
      });
    }
  }
  return lines2;
}
function printedCards(lines2, sought) {
  const items = lines2.map(({ text: text2, heading }) => text2 ? h("div", {
    role: "listitem",
    class: "wb-row"
  }, ...rowParts(text2, sought, "speaker", plainValue)) : h("div", {
    role: "listitem",
    class: "wb-group"
  }, heading));
  return h("div", {
    role: "list"
  }, ...items);
}
function printedTable(lines2, columns2, { table, sought }) {
  const kinds = columnsOf(table);
  const body = lines2.map(({ row, text: text2, heading }) => {
    if (!text2) {
      const attributes = {
        class: "wb-group",
        colspan: columns2.length,
        scope: "colgroup"
      };
      return h("tr", {}, h("th", attributes, heading));
    }
    const cell2 = {
      row,
      text: text2,
      sought,
      table,
      who: "speaker",
      valued: plainValue
    };
    return h("tr", {}, ...columns2.map((name) => h("td", {
      class: `wb-print-${name}`
    }, ...cellParts(kinds[name], cell2))));
  });
  const heads = columns2.map((name) => h("th", {
    scope: "col"
  }, kinds[name].label));
  return h("table", {}, h("thead", {}, h("tr", {}, ...heads)), h("tbody", {}, ...body));
}
function printedWords(printed2, matching, order3, host) {
  if (printed2 === matching) return `${count(matching, "quote")}, ${order3}:`;
  const all = count(matching, "quote");
  return `Printed here are the first ${number(printed2)} of ${all}, ${order3}; ${WHOLE[host]}.`;
}

// js/list/ranks.js
async function askRanks({ texts: texts3, channel }, rows, column4) {
  if (texts3.complete) {
    const name = (
      /** @type {"role" | "quote"} */
      column4
    );
    return ranksOf(Array.from({
      length: rows
    }, (_, row) => texts3.get(row)?.[name] ?? null));
  }
  const { buffers: [view] } = await channel.ask({
    type: "ranks",
    column: column4
  });
  return new Uint32Array(view.buffer.slice(view.byteOffset, view.byteOffset + view.byteLength));
}
function ranksOf(values) {
  const known = [
    ...new Set(values)
  ].filter((value) => value !== null);
  const pairs = known.map((value) => ({
    value,
    small: value.toLowerCase()
  }));
  pairs.sort((a, b) => order2(a.small, b.small) || order2(a.value, b.value));
  const place3 = new Map(pairs.map(({ value }, i) => [
    value,
    i + 1
  ]));
  return Uint32Array.from(values, (value) => value === null ? 0 : place3.get(value) ?? 0);
}
function order2(a, b) {
  return a < b ? -1 : a > b ? 1 : 0;
}

// js/list/table.js
var TableRows = class {
  rowPx = 44;
  /** @type {Order} */
  #order = "frame";
  /**
   * @param {Table} table
   * @param {(row: number) => string} who the facet of a row's speaker
   * @param {Valued} valued
   * @param {(row: number) => HTMLElement} actions
   * @param {(order: Order) => void} onSort
   */
  constructor(table, who, valued, actions, onSort) {
    this.table = table;
    this.who = who;
    this.valued = valued;
    this.actions = actions;
    this.onSort = onSort;
    this.kinds = columnsOf(table);
    this.columns = [];
    this.headings = h("div", {
      role: "row",
      class: "wb-headings",
      "aria-rowindex": 1
    });
  }
  /**
   * @param {string[]} columns
   * @param {Order} order
   */
  choose(columns2, order3) {
    if (columns2.join() !== this.columns.join()) {
      this.columns = columns2;
      this.headings.replaceChildren(...columns2.map((name) => this.#heading(name)), h("span", {
        role: "columnheader",
        class: "wb-unseen"
      }, "What can be done"));
    }
    this.#order = order3;
    columns2.forEach((name, i) => this.#showOrder(name, this.headings.children[i]));
  }
  /** The columns as a grid of CSS has them, and how narrow they can be together. */
  get widths() {
    const kinds = this.columns.map((name) => this.kinds[name]);
    return {
      template: kinds.map(({ width: width2 }) => width2).join(" "),
      least: kinds.reduce((sum, { px }) => sum + px, 0)
    };
  }
  /** @param {string} words */
  pending(words2) {
    return h("p", {
      class: "wb-quiet wb-pending wb-cell",
      role: "gridcell"
    }, words2);
  }
  /**
   * @param {number} row
   * @param {QuoteText} text
   * @param {Sought} sought
   */
  cells(row, text2, sought) {
    const { table, valued } = this;
    const cell2 = {
      row,
      text: text2,
      sought,
      table,
      who: this.who(row),
      valued
    };
    const cells = this.columns.map((name) => {
      const parts2 = cellParts(this.kinds[name], cell2);
      const words2 = parts2.every((part2) => typeof part2 === "string") ? parts2.join("") : null;
      return h("div", {
        role: "gridcell",
        class: `wb-cell wb-cell-${name}`,
        dir: "auto"
      }, h("div", {
        class: "wb-clip",
        title: words2 || null
      }, ...parts2));
    });
    const actions = this.actions(row);
    actions.setAttribute("role", "gridcell");
    cells.forEach((each, i) => each.style.gridArea = `1 / ${i + 1}`);
    return [
      ...cells,
      actions
    ];
  }
  /** @param {string} name */
  #heading(name) {
    const { label, title } = this.kinds[name];
    return h("div", {
      role: "columnheader",
      class: `wb-cell wb-cell-${name}`
    }, h("button", {
      type: "button",
      class: "wb-sort",
      tabindex: -1,
      title: title ?? null,
      click: () => this.onSort(nextOrder(this.kinds[name], this.#order))
    }, label, h("span", {
      class: "wb-sort-mark",
      "aria-hidden": "true"
    })));
  }
  /**
   * @param {string} name
   * @param {Element} heading
   */
  #showOrder(name, heading) {
    const { by, down } = read2(this.#order);
    const sorted = by !== this.kinds[name].by ? "none" : down ? "descending" : "ascending";
    heading.setAttribute("aria-sort", sorted);
  }
};
function nextOrder({ by, down = false }, order3) {
  const [first, second] = down ? [
    `-${by}`,
    by
  ] : [
    by,
    `-${by}`
  ];
  return order3 === first ? second : order3 === second ? "frame" : first;
}

// js/list/quotes.js
var SAID_MS = 8e3;
var Quotes = class {
  /** @type {Uint32Array | null} */
  #matching = null;
  /** @type {Choices} */
  #choices = FIRST2;
  #wanted = FIRST2;
  #folds = new Folds();
  /** @type {Groups | null} */
  #groups = null;
  /** @type {HTMLElement | null} */
  #printout = null;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #saying;
  /** Where the user is while data come again. @type {Moving | null} */
  #moving = null;
  /** @param {Page} page */
  constructor(page2) {
    const { session, table, header } = page2;
    this.page = page2;
    this.orders = new Orders(table, (column4) => askRanks(session, table.rows, column4));
    this.controls = new ListBar(table, {
      stories: header.copies === true
    }, (change) => this.#change(change), (folded2) => this.#foldAll(folded2));
    const actions = rowActions(page2, (words2) => this.#say(words2));
    const valued = filteringValue(page2, {
      inList: true
    });
    const buttons = (row) => actionButtons(actions, row, {
      inList: true
    });
    const who = (row) => whoFacet(page2.table, row);
    this.cards = new Cards(who, valued, buttons);
    this.table = new TableRows(table, who, valued, buttons, (order3) => this.#change({
      order: order3
    }));
    this.list = new QuoteList(() => session.texts, this.cards, {
      open: (row) => page2.read(row),
      fold: (group) => this.#fold(group),
      key: (event, row) => {
        if (page2.correct.can && isUndo(event)) {
          page2.correct.undo();
          return true;
        }
        const action2 = actions.find(({ key }) => key?.(event));
        action2?.run(row);
        return action2 !== void 0;
      }
    });
    this.bar = this.controls.element;
    this.told = h("p", {
      class: "wb-list-told",
      role: "status"
    });
    this.element = h("div", {
      class: "wb-lists"
    }, this.list.element, this.told);
    this.rows = new Uint32Array();
    this.unlisten = session.texts.listen((rows) => this.list.refill(rows));
    this.unfollow = session.follow((to) => this.#follow(to));
    this.unlook = session.look.on("list", (value) => this.#choose(this.#valid(value)));
  }
  update() {
    const { matching } = this.page.session.result;
    if (matching === this.#matching) return;
    this.#matching = matching;
    const moving = this.#moving;
    this.#moving = null;
    if (!moving) this.#say("");
    this.#show(moving ? survivor(moving, matching) : void 0);
  }
  /** @param {unknown} given */
  #valid(given) {
    const choices2 = validChoices(given, this.page.table);
    if (choices2.group === "story" && !this.page.header.copies) choices2.group = null;
    return choices2;
  }
  /** Rows have other numbers: the one that the user is at stays where it is. @param {To} to */
  #follow(to) {
    this.orders.follow(to);
    this.#moving = {
      here: this.list.here,
      rows: this.rows,
      to
    };
  }
  /**
   * Back to the list at a row, if it is still in it.
   *
   * @param {number} row
   */
  returnTo(row) {
    if (!this.list.reveal(row) && this.rows.includes(row)) {
      this.#folds.setAll(false);
      this.#show();
      this.list.reveal(row);
    }
    this.list.focus();
    this.list.element.scrollIntoView({
      block: "nearest"
    });
  }
  beforePrint() {
    const { table, session: { texts: texts3, filters }, header: { host } } = this.page;
    const { view, order: order3 } = this.#choices;
    this.#printout?.remove();
    this.#printout = printout(this.#shown(new Folds()).shown, this.rows.length, {
      texts: texts3,
      table,
      host,
      sought: soughtIn(filters),
      order: orderWords(order3),
      columns: view === "table" ? this.#columns : null
    });
    this.element.append(this.#printout);
  }
  afterPrint() {
    this.#printout?.remove();
    this.#printout = null;
  }
  close() {
    clearTimeout(this.#saying);
    this.unlook();
    this.unlisten();
    this.unfollow();
    this.controls.close();
    this.list.close();
  }
  /** @param {Partial<Choices>} change that the user makes */
  async #change(change) {
    const choices2 = {
      ...this.#choices,
      ...change
    };
    if (!await this.#choose(choices2)) return;
    this.page.session.look.keep("list", keptChoices(choices2));
    const { order: order3 } = change;
    this.#say(order3 ? `Order: ${orderWords(order3)}.` : "");
  }
  /**
   * @param {Choices} choices
   * @returns {Promise<boolean>} whether the list is shown so
   */
  async #choose(choices2) {
    const { order: order3 } = choices2;
    this.#wanted = choices2;
    if (!this.orders.has(order3)) {
      this.#say(`Putting the quotes in order, ${orderWords(order3)} \u2026`);
      try {
        await this.orders.prepare(order3);
      } catch (error) {
        this.#say(`Not sorted: ${/** @type {Error} */
        error.message}`);
        this.controls.show(this.#choices, this.#columns);
        return false;
      }
    }
    if (this.#wanted !== choices2) return false;
    this.#choices = choices2;
    this.#use();
    if (this.#matching) this.#show();
    return true;
  }
  /** @param {string} words */
  #say(words2) {
    clearTimeout(this.#saying);
    this.told.textContent = words2;
    if (words2) this.#saying = setTimeout(() => this.#say(""), SAID_MS);
  }
  get #columns() {
    return this.#choices.columns ?? firstColumns(this.page.table);
  }
  #use() {
    const { view, order: order3 } = this.#choices;
    this.controls.show(this.#choices, this.#columns);
    const { element } = this.list;
    const asTable = view === "table";
    this.table.choose(this.#columns, order3);
    element.classList.toggle("wb-as-table", asTable);
    element.style.setProperty("--wb-columns", this.table.widths.template);
    element.style.setProperty("--wb-least", `${this.table.widths.least}px`);
    this.list.use(asTable ? this.table : this.cards, asTable ? this.table.headings : null);
  }
  /** @param {number} group */
  #fold(group) {
    if (this.#groups) this.#folds.toggle(this.#groups.key(group));
    this.#show();
  }
  /** @param {boolean} folded */
  #foldAll(folded2) {
    this.#folds.setAll(folded2);
    this.#show();
  }
  /** @param {Held | null} [held] the row that stays where it is */
  #show(held) {
    const { shown: shown2, rows } = this.#shown(this.#folds);
    this.rows = rows;
    this.#groups = shown2.groups;
    this.controls.showFolds(shown2.groups?.codes.length === shown2.items.length);
    this.list.show(shown2, held);
  }
  /** @param {Folds} folds */
  #shown(folds) {
    const { order: order3, group } = this.#choices;
    const { session: { filters, stories: { once } }, table } = this.page;
    const sought = soughtIn(filters);
    const rows = this.orders.sorted(this.#matching ?? new Uint32Array(), order3);
    if (!group) return {
      shown: ungrouped(rows, sought),
      rows
    };
    const largest = order3 === "frame";
    return grouped(table, group, rows, {
      largest,
      folds,
      sought,
      once
    });
  }
};

// js/queue/opener.js
function reviewOpener(page2) {
  const button4 = h("button", {
    type: "button",
    class: "wb-button wb-review-opener",
    title: "One quote after the other, least sure first, by keyboard",
    click: () => page2.review()
  }, "Review queue");
  button4.hidden = !page2.correct.can;
  return button4;
}

// js/kernel/articles.js
var KEPT3 = 30;
var Articles = class {
  /** @type {Set<{rows: Set<number>, text: ArticleText}>} */
  #known = /* @__PURE__ */ new Set();
  /** @type {Map<number, Promise<ArticleText>>} */
  #asked = /* @__PURE__ */ new Map();
  /** @param {(row: number) => Promise<ArticleText>} fetch */
  constructor(fetch) {
    this.fetch = fetch;
  }
  /**
   * @param {number} row
   * @returns {ArticleText | undefined} the row's article, if it is here
   */
  get(row) {
    for (const { rows, text: text2 } of this.#known) if (rows.has(row)) return text2;
    return void 0;
  }
  /**
   * @param {number} row
   * @returns {Promise<ArticleText>}
   */
  async load(row) {
    const known = this.get(row);
    if (known) return known;
    const questions = this.#asked;
    const asked = questions.get(row) ?? this.fetch(row);
    questions.set(row, asked);
    try {
      const text2 = await asked;
      if (questions !== this.#asked) return this.load(row);
      if (!this.get(row)) this.#keep(text2);
      return text2;
    } finally {
      questions.delete(row);
    }
  }
  /** Rows have other numbers or speakers: what was asked for by the old ones is nothing. */
  forget() {
    this.#known.clear();
    this.#asked = /* @__PURE__ */ new Map();
  }
  /** @param {ArticleText} text */
  #keep(text2) {
    this.#known.add({
      rows: new Set(text2.quotes.map(({ row }) => row)),
      text: text2
    });
    for (const oldest of this.#known) {
      if (this.#known.size <= KEPT3) return;
      this.#known.delete(oldest);
    }
  }
};

// js/queue/queue.js
var Queue = class {
  #at = 0;
  /** @type {Set<number>} by place in the queue */
  #done = /* @__PURE__ */ new Set();
  /** The names of those that were reviewed here, which come back when that is undone. */
  #ids = (
    /** @type {Map<number, string>} */
    /* @__PURE__ */ new Map()
  );
  /** By place in the queue; -1 where a row is gone. @type {number[]} */
  #rows;
  /** @param {Iterable<number>} rows none of which is reviewed, least sure first */
  constructor(rows) {
    this.#rows = [
      ...rows
    ];
  }
  get total() {
    return this.#rows.length;
  }
  /** How many are reviewed. */
  get done() {
    return this.#done.size;
  }
  get finished() {
    return this.done >= this.total;
  }
  /** Which one is open, from 1. */
  get place() {
    return this.#at + 1;
  }
  /** The open row; -1 where there is none. */
  get row() {
    return this.#rows[this.#at] ?? -1;
  }
  /** The rows that come next, for what can be made ready. @param {number} most */
  ahead(most) {
    const found = [];
    for (let step = 1; step < this.#rows.length && found.length < most; step++) {
      const at = (this.#at + step) % this.#rows.length;
      if (this.#rows[at] >= 0 && !this.#done.has(at)) found.push(this.#rows[at]);
    }
    return found;
  }
  /** Whether the open row is reviewed. */
  get isDone() {
    return this.#done.has(this.#at);
  }
  /** The open place, from 0. */
  get at() {
    return this.#at;
  }
  /**
   * @param {number} at the place that is reviewed
   * @param {string} [id] its row's name
   */
  mark(at, id) {
    this.#done.add(at);
    if (id) this.#ids.set(at, id);
  }
  /** @param {number} at the place that is not reviewed after all */
  unmark(at) {
    this.#done.delete(at);
  }
  /** @param {number} at */
  goTo(at) {
    this.#at = at;
  }
  /**
   * Goes on to the next row that is not reviewed, from the end on to the beginning; back to the row
   * before, reviewed or not.
   *
   * @param {-1 | 1} by
   * @returns {boolean} false where there is none
   */
  step(by) {
    const at = this.#next(by);
    if (at >= 0) this.#at = at;
    return at >= 0;
  }
  /**
   * Rows have other numbers. What was rejected is gone, and what was taken back is to be done.
   *
   * @param {To} to
   * @param {(row: number) => boolean} reviewed by the new numbers
   * @param {(id: string) => number} rowOf where a row is that was gone and has come back
   */
  follow(to, reviewed2, rowOf) {
    this.#rows = this.#rows.map((row, at) => {
      const now = row < 0 ? -1 : to(row);
      const id = this.#ids.get(at);
      return now < 0 && id !== void 0 ? rowOf(id) : now;
    });
    this.#rows.forEach((row, at) => {
      if (row < 0 || reviewed2(row)) this.#done.add(at);
      else this.#done.delete(at);
    });
  }
  /** @param {-1 | 1} by */
  #next(by) {
    const { length } = this.#rows;
    if (by < 0) {
      for (let at = this.#at - 1; at >= 0; at--) if (this.#rows[at] >= 0) return at;
      return -1;
    }
    for (let step = 1; step < length; step++) {
      const at = (this.#at + step) % length;
      if (this.#rows[at] >= 0 && !this.#done.has(at)) return at;
    }
    return -1;
  }
};
function toReview(rows, review2, confidence2, below) {
  const found = [];
  for (const row of rows) {
    const sure2 = Number.isNaN(confidence2[row]) ? 0 : confidence2[row];
    if (!(review2[row] & 1) && sure2 < below) found.push(row);
  }
  return found;
}

// js/queue/queuebar.js
var SCOPES = [
  {
    below: 0.75,
    words: "less than 75% sure"
  },
  {
    below: 0.9,
    words: "less than 90% sure"
  },
  {
    below: Infinity,
    words: "all"
  }
];
var QueueBar = class {
  /**
   * @param {Key[]} keys
   * @param {(below: number) => void} onScope
   */
  constructor(keys, onScope) {
    this.words = h("p", {
      class: "wb-queue-words",
      role: "status"
    });
    this.bar = h("progress", {
      class: "wb-queue-bar",
      "aria-label": "Reviewed"
    });
    this.scope = h("select", {
      class: "wb-select",
      "aria-label": "Which quotes",
      change: () => onScope(Number(this.scope.value))
    }, ...SCOPES.map(({ below, words: words2 }) => h("option", {
      value: below
    }, words2)));
    this.element = h("div", {
      class: "wb-queue",
      role: "group",
      "aria-label": "Review, least sure first",
      hidden: ""
    }, h("div", {
      class: "wb-queue-line"
    }, this.words, this.bar, this.scope), h("div", {
      class: "wb-queue-keys"
    }, ...keys.map(({ key, words: words2, run }) => h("button", {
      type: "button",
      class: "wb-step",
      "aria-keyshortcuts": key,
      click: run
    }, h("kbd", {
      "aria-hidden": "true"
    }, key), words2))));
  }
  /**
   * @param {Queue | null} queue
   * @param {number} below
   */
  show(queue, below) {
    this.element.hidden = !queue;
    if (!queue) return;
    this.scope.value = String(below);
    this.bar.max = Math.max(1, queue.total);
    this.bar.value = queue.total ? queue.done : 1;
    const words2 = queueWords(queue, below);
    if (this.words.textContent !== words2) this.words.textContent = words2;
  }
};
function queueWords({ total: total2, done, place: place3, isDone, finished }, below = Infinity) {
  const scope = SCOPES.find((each) => each.below === below);
  if (!total2 && scope && below < Infinity) {
    return `Nothing to review here: none of these quotes that is left is ${scope.words}.`;
  }
  if (!total2) return "Nothing to review here: all of these quotes are reviewed.";
  if (finished) return `Done: all ${number(total2)} are reviewed.`;
  const here = isDone ? " (reviewed)" : "";
  return `${number(done)} of ${number(total2)} done \xB7 no. ${number(place3)}${here}`;
}

// js/queue/review.js
var REVIEWS = [
  "confirm",
  "change",
  "reject"
];
var Review = class {
  /** @type {Queue | null} */
  #queue = null;
  #below = SCOPES[0].below;
  /**
   * What was reviewed here, for the way back when it is undone.
   *
   * @type {{at: number, id: string}[]}
   */
  #trail = [];
  /**
   * @param {Page} page
   * @param {(row: number) => void} open shows a row in its article
   * @param {() => void} onChange the queue begins, goes on or ends
   */
  constructor(page2, open, onChange) {
    this.page = page2;
    this.open = open;
    this.onChange = onChange;
    const runs = {
      right: () => this.#say((row) => page2.correct.confirm(row)),
      speaker: () => this.#ask("speaker"),
      institution: () => this.#ask("institution"),
      reject: () => this.#say((row) => page2.correct.reject(row)),
      next: () => this.step(1),
      before: () => this.step(-1),
      undo: () => this.#undo()
    };
    this.keys = REVIEWING.map(({ does, keys: [key], words: words2 }) => ({
      key,
      words: words2,
      run: runs[does]
    }));
    this.bar = new QueueBar(this.keys, (below) => this.start(below));
  }
  get active() {
    return this.#queue !== null;
  }
  /** How many of the matching quotes are unsure and not reviewed. */
  get waiting() {
    return this.#rows(this.#below).length;
  }
  /**
   * Begins with the matching quotes that nobody has reviewed.
   *
   * @param {number} [below] of those only that are less sure; else the first scope with any
   */
  start(below) {
    const scopes = below === void 0 ? SCOPES.map((scope) => scope.below) : [
      below
    ];
    this.#below = scopes.find((scope) => this.#rows(scope).length) ?? scopes[scopes.length - 1];
    const { confidence: confidence2 } = this.page.table;
    const rows = this.#rows(this.#below).sort((a, b) => sureness2(confidence2[a]) - sureness2(confidence2[b]));
    this.#queue = new Queue(rows);
    this.#trail = [];
    if (rows.length) this.open(rows[0]);
    this.#changed();
  }
  stop() {
    this.#queue = null;
    this.#changed();
  }
  /** The rows that come next, for what can be made ready. @param {number} most */
  ahead(most) {
    return this.#queue?.ahead(most) ?? [];
  }
  /** @param {-1 | 1} by */
  step(by) {
    const queue = this.#queue;
    if (queue?.step(by)) this.open(queue.row);
    this.#changed();
  }
  /**
   * Data have come again.
   *
   * @param {To} to
   * @returns {number} the row that is open now; -1 where none is
   */
  follow(to) {
    const queue = this.#queue;
    if (!queue) return -1;
    const { session: { texts: texts3 }, table } = this.page;
    const reviewed2 = (row) => {
      const text2 = texts3.get(row);
      return text2 ? text2.reviewed || Boolean(text2.rejected) : Boolean(table.review[row] & 1);
    };
    queue.follow(to, reviewed2, (id) => texts3.rowOf(id) ?? -1);
    if (queue.row < 0 && !queue.step(1)) queue.step(-1);
    return queue.row;
  }
  /** Shows how far one has come. */
  show() {
    this.bar.show(this.#queue, this.#below);
  }
  /** @param {KeyboardEvent} event @returns {(() => void) | null} what the key does */
  runs({ key }) {
    if (!this.#queue) return null;
    return this.keys.find((each) => each.key === key)?.run ?? null;
  }
  /** @param {number} below */
  #rows(below) {
    const { session: { result, texts: texts3 }, table } = this.page;
    const rows = toReview(result.matching, table.review, table.confidence, below);
    return rows.filter((row) => {
      const text2 = texts3.get(row);
      return !text2?.reviewed && !text2?.rejected;
    });
  }
  /** @param {(row: number) => Promise<boolean>} deed */
  #say(deed) {
    const queue = this.#queue;
    const id = queue && this.page.session.texts.get(queue.row)?.id;
    if (queue && id) this.#reviewed(queue, {
      at: queue.at,
      id
    }, deed(queue.row));
  }
  /** @param {Field} field */
  #ask(field) {
    const queue = this.#queue;
    const id = queue && this.page.session.texts.get(queue.row)?.id;
    if (!queue || !id) return;
    const { at } = queue;
    this.page.correct.edit(queue.row, {
      first: field,
      heading: field === "speaker" ? "Who says this?" : "Which institution is the speaker\u2019s?",
      then: (written2) => void this.#reviewed(queue, {
        at,
        id
      }, written2)
    });
  }
  /**
   * The next one is there while the kernel still writes; what it refuses is to be done after all.
   *
   * @param {Queue} queue
   * @param {{at: number, id: string}} place
   * @param {Promise<boolean>} written
   */
  async #reviewed(queue, place3, written2) {
    queue.mark(place3.at, place3.id);
    this.#trail.push(place3);
    if (queue === this.#queue) this.step(1);
    if (await written2) return;
    queue.unmark(place3.at);
    this.#trail = this.#trail.filter((each) => each !== place3);
    this.#changed();
  }
  async #undo() {
    const queue = this.#queue;
    const undone = await this.page.correct.undo();
    if (!undone || !REVIEWS.includes(undone.what)) return;
    const place3 = this.#trail.findLast(({ id }) => id === undone.quote);
    if (!queue || queue !== this.#queue || !place3) return;
    this.#trail = this.#trail.filter((each) => each !== place3);
    queue.unmark(place3.at);
    queue.goTo(place3.at);
    if (queue.row >= 0) this.open(queue.row);
    this.#changed();
  }
  #changed() {
    this.show();
    this.onChange();
  }
};
function sureness2(confidence2) {
  return Number.isNaN(confidence2) ? -1 : confidence2;
}

// js/views/openedquote.js
var PART = "opened";
var TAB = "tab";
var PLAIN = [
  "charts",
  "compare"
];
function noteOpened(session, row) {
  const id = row < 0 ? void 0 : session.texts.get(row)?.id;
  if (row < 0 || id) session.look.keep(PART, id ?? void 0);
}
function noteTab(session, name) {
  session.look.keep(TAB, PLAIN.includes(name) ? name : void 0);
}
function followLook(page2) {
  const { session } = page2;
  let asked = 0;
  const show = async (id) => {
    const turn2 = ++asked;
    if (typeof id !== "string") {
      if (turn2 > 1 && !isPlain(session.look.of(TAB))) page2.leave();
      return;
    }
    try {
      const { content } = await session.channel.ask({
        type: "row",
        quote_id: id
      });
      const still = turn2 === asked && session.look.of(PART) === id;
      if (still && typeof content.row === "number") page2.read(content.row);
    } catch {
    }
  };
  const unlisten = [
    session.look.on(TAB, (name) => isPlain(name) && page2.show(
      /** @type {string} */
      name
    )),
    session.look.on(PART, show)
  ];
  return () => {
    asked++;
    unlisten.forEach((each) => each());
  };
}
function isPlain(tab) {
  return PLAIN.includes(String(tab));
}

// js/reader/neighbours.js
function neighbour(rows, row, position, by) {
  const left = Math.min(position, rows.length) + (by < 0 ? -1 : 0);
  const to = rows[position] === row ? position + by : left;
  return to >= 0 && to < rows.length ? to : -1;
}

// js/correct/aside.js
var Aside = class {
  #row = -1;
  /** @param {Desk} desk */
  constructor(desk) {
    this.desk = desk;
    this.star = this.#button("Bookmark", "bookmark", (row) => desk.bookmark(row));
    this.noteButton = this.#button("Note", "note", (row) => desk.note(row));
    this.confirmed = this.#button("Right", "confirm", (row) => desk.confirm(row));
    this.buttons = h("div", {
      class: "wb-deeds",
      role: "group",
      "aria-label": "Correct the opened quote"
    }, this.confirmed, this.#button("Correct \u2026", "edit", (row) => desk.edit(row)), this.#button("Not a quote", "reject", (row) => desk.reject(row)), this.noteButton, this.star);
    this.trail = h("div", {});
    this.why = h("p", {
      class: "wb-quiet"
    });
    this.element = h("div", {
      class: "wb-aside"
    }, h("h4", {}, "Corrections"), this.trail, this.buttons, this.why);
  }
  /**
   * @param {number} row
   * @param {QuoteText | undefined} text undefined where it has not come
   */
  show(row, text2) {
    this.#row = row;
    const done = text2 ? trail(text2) : null;
    const { can, corrections: { here } } = this.desk;
    this.trail.replaceChildren(...done ? [
      done
    ] : []);
    this.buttons.hidden = !can;
    this.element.hidden = !can && !done && !here.why_not;
    this.why.textContent = can ? "" : here.why_not ?? "";
    this.why.hidden = can || !here.why_not;
    this.star.setAttribute("aria-pressed", String(text2?.bookmarked ?? false));
    this.confirmed.setAttribute("aria-pressed", String(text2?.reviewed ?? false));
  }
  /**
   * @param {string} words
   * @param {"confirm" | "edit" | "reject" | "note" | "bookmark"} does
   * @param {(row: number) => void} click
   */
  #button(words2, does, click) {
    const [key] = keyFor(CORRECTING, does).keys;
    return h("button", {
      type: "button",
      class: "wb-step wb-deed-button",
      "aria-keyshortcuts": key,
      title: `Key ${key}`,
      click: () => click(this.#row)
    }, words2, h("kbd", {
      "aria-hidden": "true"
    }, key));
  }
};

// js/correct/selecting.js
function selectedIn(story, selection2) {
  if (!selection2 || selection2.isCollapsed || !selection2.rangeCount) return null;
  const range = selection2.getRangeAt(0);
  if (!range.intersectsNode(story)) return null;
  const whole = document.createRange();
  whole.selectNodeContents(story);
  if (range.compareBoundaryPoints(Range.START_TO_START, whole) > 0) {
    whole.setStart(range.startContainer, range.startOffset);
  }
  if (range.compareBoundaryPoints(Range.END_TO_END, whole) < 0) {
    whole.setEnd(range.endContainer, range.endOffset);
  }
  const before2 = document.createRange();
  before2.selectNodeContents(story);
  before2.setEnd(whole.startContainer, whole.startOffset);
  return placed(textOf(before2), textOf(whole), story.textContent ?? "");
}
function placed(before2, inside, all) {
  let from = before2.length;
  let to = from + inside.length;
  while (from < to && /\s/u.test(all[from])) from++;
  while (to > from && /\s/u.test(all[to - 1])) to--;
  if (from === to) return null;
  if (isLow(all, from)) from--;
  if (isLow(all, to)) to++;
  const text2 = all.slice(from, to);
  const start = codePoints(all.slice(0, from));
  return {
    start,
    end: start + codePoints(text2),
    text: text2
  };
}
function codePoints(text2) {
  let count2 = 0;
  for (const _ of text2) count2++;
  return count2;
}
function select(story, from, to) {
  const [start, end] = [
    nodeAt(story, from),
    nodeAt(story, to)
  ];
  if (start && end) getSelection()?.setBaseAndExtent(start.node, start.at, end.node, end.at);
}
function nodeAt(story, unit) {
  const walker = document.createTreeWalker(story, NodeFilter.SHOW_TEXT);
  let passed = 0;
  let last = null;
  while (walker.nextNode()) {
    const node = (
      /** @type {Text} */
      walker.currentNode
    );
    last = {
      node,
      at: node.length
    };
    if (unit <= passed + node.length) return {
      node,
      at: unit - passed
    };
    passed += node.length;
  }
  return last;
}
function textOf(range) {
  return range.cloneContents().textContent ?? "";
}
function isLow(text2, at) {
  const unit = text2.charCodeAt(at);
  return unit >= 56320 && unit <= 57343 && /[\ud800-\udbff]/.test(text2[at - 1] ?? "");
}

// js/correct/textcursor.js
function stretches(text2, what2) {
  const found = [];
  const segments = new Intl.Segmenter("en", {
    granularity: what2
  }).segment(text2);
  for (const { segment, index } of segments) {
    const words2 = segment.trim();
    if (!words2) continue;
    const from = index + segment.indexOf(words2);
    for (const line of what2 === "sentence" ? lines(words2) : [
      {
        from: 0,
        to: words2.length
      }
    ]) {
      found.push({
        from: from + line.from,
        to: from + line.to
      });
    }
  }
  return found;
}
function lines(words2) {
  const found = [];
  for (const match of words2.matchAll(/\S(?:[^\n]*\S)?/gu)) {
    found.push({
      from: match.index,
      to: match.index + match[0].length
    });
  }
  return found;
}
function moved(text2, now, key, shift) {
  if (key === "ArrowRight" || key === "ArrowLeft") {
    const words2 = stretches(text2, "word");
    const by = key === "ArrowRight" ? 1 : -1;
    if (shift) {
      const at2 = words2.findIndex(({ to: to2 }) => to2 > now.from) + by;
      const from = words2[at2]?.from ?? now.from;
      return from < now.to ? {
        from,
        to: now.to
      } : now;
    }
    const last = words2.findLastIndex(({ from }) => from < now.to) + by;
    const to = words2[last]?.to ?? now.to;
    return to > now.from ? {
      from: now.from,
      to
    } : now;
  }
  if (key !== "ArrowDown" && key !== "ArrowUp") return null;
  const sentences = stretches(text2, "sentence");
  const at = sentences.findLastIndex(({ from }) => from < now.to);
  if (!shift) return sentences[at + (key === "ArrowDown" ? 1 : -1)] ?? now;
  if (key === "ArrowDown") return {
    from: now.from,
    to: (sentences[at + 1] ?? now).to
  };
  const before2 = sentences[at - 1];
  return before2 && before2.to > now.from ? {
    from: now.from,
    to: before2.to
  } : now;
}

// js/correct/adding.js
var HELP = "\u2190 \u2192 word by word, with Shift from its beginning; \u2191 \u2193 sentence by sentence, with Shift more of them. Enter adds, Escape leaves.";
var Adding = class {
  #article = "";
  /** @type {HTMLElement | null} */
  #story = null;
  /** What the keyboard has selected. @type {Stretch | null} */
  #stretch = null;
  /**
   * @param {Page} page
   * @param {HTMLElement} holder of the article's text
   */
  constructor(page2, holder) {
    this.page = page2;
    this.holder = holder;
    this.button = h("button", {
      type: "button",
      class: "wb-button wb-primary",
      // The selection would go with the focus.
      mousedown: (event) => event.preventDefault(),
      click: () => this.#add()
    }, "Add as a quote", h("kbd", {
      "aria-hidden": "true"
    }, "a"));
    this.help = h("span", {
      role: "status"
    });
    this.element = h("div", {
      class: "wb-adding"
    }, this.button, this.help);
    this.element.hidden = true;
    holder.addEventListener("keydown", (event) => this.#key(event));
    document.addEventListener("selectionchange", this.#changed);
  }
  /**
   * Another article is shown.
   *
   * @param {string} article id
   * @param {HTMLElement} story
   */
  show(article, story) {
    this.#article = article;
    this.#story = story;
    this.#stop();
  }
  /** Adds what is selected; else begins to select with the keyboard. */
  begin() {
    if (this.#selected()) return this.#add();
    const story = this.#story;
    if (!story || !this.page.correct.can) return;
    const text2 = story.textContent ?? "";
    const sentences = stretches(text2, "sentence");
    if (!sentences.length) return;
    const seen = this.#firstInSight(story);
    this.holder.focus({
      preventScroll: true
    });
    this.#take(sentences.find(({ to }) => to > seen) ?? sentences[0]);
  }
  close() {
    document.removeEventListener("selectionchange", this.#changed);
  }
  #changed = () => {
    const can = this.page.correct.can && inSight(this.holder);
    const selected = can ? this.#selected() : null;
    if (!selected) this.#stretch = null;
    this.element.hidden = !selected;
    this.help.textContent = this.#stretch ? HELP : "";
  };
  #selected() {
    return this.#story && selectedIn(this.#story, getSelection());
  }
  /** @param {Stretch} stretch */
  #take(stretch) {
    const story = (
      /** @type {HTMLElement} */
      this.#story
    );
    this.#stretch = stretch;
    select(story, stretch.from, stretch.to);
    const box = getSelection()?.getRangeAt(0).getBoundingClientRect();
    const frame3 = this.holder.getBoundingClientRect();
    if (!box) return;
    if (box.bottom > frame3.bottom) this.holder.scrollTop += box.bottom - frame3.bottom + 40;
    if (box.top < frame3.top) this.holder.scrollTop -= frame3.top - box.top + 40;
  }
  /** @param {KeyboardEvent} event */
  #key(event) {
    const now = this.#stretch;
    if (!now || !this.#story || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "Enter") this.#add();
    else if (event.key === "Escape") this.#stop();
    else {
      const next = moved(this.#story.textContent ?? "", now, event.key, event.shiftKey);
      if (!next) return;
      this.#take(next);
    }
    event.preventDefault();
    event.stopPropagation();
  }
  #add() {
    const selected = this.#selected();
    if (!selected) return;
    this.#stop();
    this.page.correct.add({
      article: this.#article,
      ...selected
    });
  }
  #stop() {
    const selection2 = getSelection();
    if (this.#stretch && selection2) selection2.removeAllRanges();
    this.#stretch = null;
    this.element.hidden = true;
  }
  /** Where the text that is in sight begins, in UTF-16 units. @param {HTMLElement} story */
  #firstInSight(story) {
    const { top } = this.holder.getBoundingClientRect();
    const first = [
      ...story.children
    ].find((each) => each.getBoundingClientRect().bottom > top + 8);
    if (!first) return 0;
    let before2 = 0;
    for (let each = first.previousElementSibling; each; each = each.previousElementSibling) {
      before2 += each.textContent?.length ?? 0;
    }
    return before2;
  }
};

// js/reader/sought.js
function soughtParts(texts3, phrases) {
  const ends = endsOf(pieces(texts3.join(""), phrases));
  let begin = 0;
  let next = 0;
  return texts3.map((text2) => {
    const end = begin + text2.length;
    const parts2 = next % 2 ? [
      ""
    ] : [];
    let from = begin;
    while (ends[next] < end) {
      parts2.push(text2.slice(from - begin, ends[next] - begin));
      from = ends[next++];
    }
    parts2.push(text2.slice(from - begin));
    begin = end;
    if (ends[next] === end) next++;
    return parts2;
  });
}
function endsOf(parts2) {
  let at = 0;
  return parts2.map((part2) => at += part2.length);
}

// js/reader/article.js
function drawArticle(article, voices, phrases, onOpen) {
  const paragraphs = article.paragraphs ?? [];
  const lengths = lengthsOf(paragraphs.flatMap(({ pieces: pieces2 }) => pieces2));
  const drawn = {
    element: h("div", {
      class: "wb-story"
    }),
    marks: /* @__PURE__ */ new Map(),
    evidence: /* @__PURE__ */ new Map(),
    tags: /* @__PURE__ */ new Map()
  };
  for (const { kind, pieces: pieces2 } of paragraphs) {
    const block = h(kind === "heading" ? "h4" : "p", {
      class: `wb-is-${kind}`,
      dir: "auto"
    });
    let before2 = [];
    const parts2 = soughtParts(pieces2.map(({ text: text2 }) => text2), phrases);
    for (const [i, piece] of pieces2.entries()) {
      for (const row of piece.content) {
        if (before2.includes(row)) continue;
        const tag = makeTag(row, voices, onOpen);
        note(drawn.tags, [
          row
        ], tag);
        block.append(tag);
      }
      block.append(...drawPiece(piece, shown(parts2[i]), voices, lengths, drawn, onOpen));
      before2 = piece.content;
    }
    drawn.element.append(block);
  }
  return drawn;
}
function shown(parts2) {
  const nodes = parts2.map((part2, i) => i % 2 ? h("span", {
    class: "wb-hit"
  }, part2) : part2);
  return nodes.filter((node) => node !== "");
}
function drawPiece({ content, cue, source }, words2, voices, lengths, drawn, onOpen) {
  const reporting = [
    ...source,
    ...cue
  ];
  if (!content.length && !reporting.length) return words2;
  const front = innermost(content.length ? content : reporting, lengths);
  const element = h(content.length ? "mark" : "span", {
    class: voiceClass(voices.get(front))
  });
  element.append(...words2);
  if (cue.length) element.classList.add("wb-cue");
  if (source.length) element.classList.add("wb-named");
  note(drawn.marks, content, element);
  note(drawn.evidence, reporting, element);
  if (content.length) {
    element.addEventListener("click", () => getSelection()?.isCollapsed && onOpen(front));
  }
  return [
    element
  ];
}
function makeTag(row, voices, onOpen) {
  const voice = voices.get(row);
  return h("button", {
    type: "button",
    class: `wb-tag ${voiceClass(voice)}`,
    "data-label": voice?.label ?? "?",
    "aria-label": `Quote: ${voice?.name}`,
    click: () => onOpen(row)
  });
}
function voiceClass(voice) {
  return `wb-voice-${voice?.colour ?? 0}`;
}
function innermost(rows, lengths) {
  return rows.reduce((best, row) => (lengths.get(row) ?? 0) < (lengths.get(best) ?? 0) ? row : best);
}
function lengthsOf(pieces2) {
  const lengths = /* @__PURE__ */ new Map();
  for (const { text: text2, content } of pieces2) {
    for (const row of content) lengths.set(row, (lengths.get(row) ?? 0) + text2.length);
  }
  return lengths;
}
function note(map, rows, element) {
  for (const row of rows) map.set(row, [
    ...map.get(row) ?? [],
    element
  ]);
}

// js/reader/printed.js
function printed(article, row, kind) {
  const runs = [];
  let inside = false;
  for (const { pieces: pieces2 } of article.paragraphs ?? []) {
    for (const piece of pieces2) {
      const now = piece[kind].includes(row);
      if (now && inside) runs[runs.length - 1] += piece.text;
      else if (now) runs.push(piece.text);
      inside = now;
    }
  }
  return runs.length ? runs.join(" \u2026 ") : null;
}

// js/reader/reasons.js
function aboutQuote(row, text2, reason, { who, valued, actions, sought }) {
  if (!text2) return [];
  return [
    whoSpeaks(text2, who(row), valued, sought()),
    h("p", {
      class: "wb-source"
    }, ...spaced(factsHere(text2, reason, valued))),
    actions(row)
  ];
}
function whys(text2, reason, printed2, { valued }) {
  if (!reason) return [];
  const found = [
    ...whySpeaker(reason, printed2),
    ...whyThemes(reason, text2?.themes ?? [], valued)
  ];
  return found.filter((each) => each instanceof Node);
}
function factsHere(text2, reason, valued) {
  const [first, ...others] = facts(text2, valued);
  const institution = institutionSureness(reason?.institution_confidence ?? null, text2);
  return [
    first,
    institution && sure(institution),
    ...others
  ];
}
function whySpeaker({ why_speaker }, { cue, source }) {
  return [
    h("h4", {}, "Why this speaker"),
    h("p", {
      dir: "auto"
    }, why_speaker),
    source && h("p", {
      class: "wb-quiet"
    }, "Named as: ", h("span", {
      class: "wb-named"
    }, source)),
    cue && h("p", {
      class: "wb-quiet"
    }, "Reporting words: ", h("span", {
      class: "wb-cue"
    }, cue))
  ];
}
function whyThemes({ why_themes }, themes, valued) {
  const none = themes.length ? "The row does not say which words gave its themes." : "It has none: no theme's words stand where the themes file counts them.";
  return [
    h("h4", {}, "Why these themes"),
    why_themes.length ? h("ul", {}, ...why_themes.map(({ theme, words: words2 }) => h("li", {}, valued("theme", theme, "wb-theme"), ` by ${words2.map((word) => `\u201C${word}\u201D`).join(", ")}`))) : h("p", {
      class: "wb-quiet"
    }, none)
  ];
}
function legend(voices, { who, valued }) {
  return h("div", {
    role: "group",
    class: "wb-legend",
    "aria-label": "Who is quoted in this article"
  }, h("h4", {}, "Who is quoted here"), h("ul", {}, ...voices.map((voice) => h("li", {}, h("span", {
    class: `wb-number-tag ${voiceClass(voice)}`
  }, voice.label), h("span", {
    dir: "auto"
  }, voice.colour ? valued(who(voice.row), voice.name, "wb-name-of") : voice.name), h("span", {
    class: "wb-quiet"
  }, count(voice.quotes, "quote"))))), h("p", {
    class: "wb-quiet wb-key-line"
  }, h("span", {
    class: "wb-named"
  }, "who is named as the source"), " \xB7 ", h("span", {
    class: "wb-cue"
  }, "the reporting words")));
}
function aboutArticle({ outlet, date: date2, byline, file, title, url }, { valued }) {
  const paper = outlet && valued("outlet", outlet, "wb-name-of");
  const parts2 = [
    paper,
    date2,
    byline && `by ${byline}`,
    file === title ? null : file
  ];
  const words2 = parts2.flatMap((part2) => part2 ? [
    part2
  ] : []).flatMap((part2, i) => i ? [
    " \xB7 ",
    part2
  ] : [
    part2
  ]);
  if (!url || !/^https?:\/\//i.test(url)) return words2;
  const link = h("a", {
    class: "wb-link",
    href: url,
    target: "_blank",
    rel: "noopener noreferrer"
  }, "Original");
  return words2.length ? [
    ...words2,
    " \xB7 ",
    link
  ] : [
    link
  ];
}

// js/reader/voices.js
var COLOURS = 8;
var NOBODY = "Speaker unknown";
function voicesOf(article) {
  const known = /* @__PURE__ */ new Map();
  const of = /* @__PURE__ */ new Map();
  let named = 0;
  for (const { row, speaker } of article.quotes) {
    let voice = known.get(speaker);
    if (!voice) {
      if (speaker !== null) named++;
      voice = speaker === null ? {
        label: "?",
        name: NOBODY,
        colour: 0,
        quotes: 0,
        row
      } : {
        label: String(named),
        name: speaker,
        colour: (named - 1) % COLOURS + 1,
        quotes: 0,
        row
      };
      known.set(speaker, voice);
    }
    voice.quotes++;
    of.set(row, voice);
  }
  return {
    voices: [
      ...known.values()
    ],
    of
  };
}

// js/reader/opened.js
var ALONE = {
  kernel: "The article itself is not here, so the quote stands alone; Explorer(quotes, articles) shows it in its article.",
  page: "This page was shared without the articles, so the quote stands alone."
};
var Opened = class {
  #row = -1;
  /** @type {ArticleText | null} */
  #shown = null;
  /** @type {Drawn | null} */
  #drawn = null;
  /** The words that are marked in it. */
  #phrases = "";
  /**
   * @param {Page} page
   * @param {(words: string) => void} say in the reader's status line
   */
  constructor(page2, say) {
    this.page = page2;
    const actions = [
      copying(page2, say)
    ];
    this.means = {
      who: (row) => whoFacet(page2.table, row),
      valued: filteringValue(page2),
      actions: (row) => actionButtons(actions, row),
      sought: () => soughtIn(page2.session.filters)
    };
    this.title = h("h3", {
      dir: "auto",
      hidden: ""
    });
    this.about = h("p", {
      class: "wb-quiet",
      dir: "auto"
    });
    this.text = h("div", {
      class: "wb-article",
      role: "region",
      tabindex: 0,
      "aria-label": "The article\u2019s text"
    });
    this.who = h("div", {});
    this.aside = new Aside(page2.correct);
    this.whys = h("div", {});
    this.voices = h("div", {});
    this.side = h("div", {
      class: "wb-reasons",
      tabindex: 0,
      role: "group",
      "aria-label": "About the opened quote"
    }, h("div", {
      role: "group",
      class: "wb-about",
      "aria-label": "The opened quote"
    }, this.who, this.aside.element, this.whys), this.voices);
    this.adding = new Adding(page2, this.text);
    this.elements = [
      h("div", {
        class: "wb-headline"
      }, this.title, this.about),
      h("div", {
        class: "wb-reading"
      }, this.text, this.side),
      this.adding.element
    ];
  }
  /**
   * What is there of the opened quote: its article, or itself alone and why.
   *
   * @param {number} row
   * @param {ArticleText | undefined} article
   * @param {string | null} fault why the article has not come
   */
  show(row, article, fault) {
    const again = article && article.id === this.#shown?.id && row === this.#row;
    this.#row = row;
    const { scrollTop } = this.text;
    if (article && (this.#shown !== article || this.isOutdated)) this.#draw(article);
    if (!article) this.#shown = this.#drawn = null;
    this.title.replaceChildren(...article ? marked(article.title, this.#sought) : []);
    this.title.hidden = !this.title.textContent;
    this.about.replaceChildren(...article ? aboutArticle(article, this.means) : []);
    this.#showReasons(row);
    if (!again) this.side.scrollTop = 0;
    if (this.#drawn) {
      this.#emphasise(row, this.#drawn, !again);
      if (again) this.text.scrollTop = scrollTop;
    } else if (article) this.#alone(row, ALONE[this.page.header.host]);
    else this.#alone(row, fault ?? "Loading the article \u2026");
  }
  /** Whether other words are looked for than those that are marked. */
  get isOutdated() {
    return JSON.stringify(this.#sought) !== this.#phrases;
  }
  /** Wherever they were looked for: who reads the article wants to see where they stand. */
  get #sought() {
    return this.page.session.filters.text ?? [];
  }
  /** @param {ArticleText} article */
  #draw(article) {
    this.#shown = article;
    this.#phrases = JSON.stringify(this.#sought);
    this.#drawn = null;
    if (!article.paragraphs) return;
    const { of } = voicesOf(article);
    const focused = this.text.contains(document.activeElement);
    this.#drawn = drawArticle(article, of, this.#sought, (row) => this.page.read(row));
    this.text.replaceChildren(this.#drawn.element);
    if (focused) this.text.focus({
      preventScroll: true
    });
    this.text.scrollTop = 0;
    this.adding.show(article.id, this.#drawn.element);
  }
  /**
   * The quote without its article, and why.
   *
   * @param {number} row
   * @param {string} why
   */
  #alone(row, why) {
    const quote = this.page.session.texts.get(row)?.quote;
    this.text.replaceChildren(...quote ? [
      h("blockquote", {
        class: "wb-quote",
        dir: "auto"
      }, ...marked(quote, this.#sought))
    ] : [], h("p", {
      class: "wb-quiet"
    }, why));
  }
  /** @param {number} row */
  #showReasons(row) {
    const article = this.#shown;
    const text2 = this.page.session.texts.get(row);
    const reason = article?.quotes.find((quote) => quote.row === row);
    const words2 = {
      cue: article && printed(article, row, "cue"),
      source: article && printed(article, row, "source")
    };
    this.who.replaceChildren(...aboutQuote(row, text2, reason, this.means));
    this.whys.replaceChildren(...whys(text2, reason, words2, this.means));
    this.aside.show(row, text2);
    this.voices.replaceChildren(...article?.paragraphs ? [
      legend(voicesOf(article).voices, this.means)
    ] : []);
  }
  /** The opened quote's text is another one: it was corrected. */
  corrected() {
    this.#showReasons(this.#row);
  }
  close() {
    this.adding.close();
  }
  /**
   * @param {number} row
   * @param {Drawn} drawn
   * @param {boolean} bring whether it is brought into sight
   */
  #emphasise(row, drawn, bring) {
    switchTo(drawn.marks, row, "wb-open");
    switchTo(drawn.tags, row, "wb-open");
    switchTo(drawn.evidence, row, "wb-told");
    drawn.tags.forEach((tags) => tags.forEach((tag) => tag.removeAttribute("aria-current")));
    drawn.tags.get(row)?.forEach((tag) => tag.setAttribute("aria-current", "true"));
    const first = drawn.marks.get(row)?.[0];
    if (first && bring) scrollTo(this.text, first);
  }
};
function switchTo(elements, row, name) {
  elements.forEach((own) => own.forEach((element) => element.classList.remove(name)));
  elements.get(row)?.forEach((element) => element.classList.add(name));
}
function scrollTo(holder, element) {
  const from = holder.getBoundingClientRect();
  const to = element.getBoundingClientRect();
  holder.scrollTop += to.top - from.top - holder.clientHeight / 4;
}

// js/reader/reader.js
var READY = 12;
var Reader = class {
  #row = -1;
  /** Where the opened quote stands among the matching ones, or the last one that did. */
  #position = -1;
  /** Whether the opened quote was rejected, so that another one is to be opened in its place. */
  #gone = false;
  /** Whether the article is on its way again, with what was corrected. */
  #renewing = false;
  /** @type {string | null} why the article has not come */
  #fault = null;
  /**
   * @param {Page} page
   * @param {Quotes} quotes
   */
  constructor(page2, quotes) {
    this.page = page2;
    this.quotes = quotes;
    const { channel } = page2.session;
    this.articles = new Articles(async (row) => (await channel.ask({
      type: "article",
      row
    })).content.article);
    this.told = h("p", {
      class: "wb-list-told",
      role: "status"
    });
    this.opened = new Opened(page2, (words2) => this.told.textContent = words2);
    this.review = new Review(page2, (row) => this.open(row), () => this.#showPosition());
    this.where = h("p", {
      class: "wb-where-now",
      role: "status"
    });
    this.previous = this.#button("\u2039 Previous", () => this.#step(-1));
    this.next = this.#button("Next \u203A", () => this.#step(1));
    this.element = h("div", {
      role: "group",
      class: "wb-reader",
      "aria-label": "Reader",
      tabindex: -1,
      keydown: (event) => this.#key(event)
    }, h("div", {
      class: "wb-readerbar"
    }, this.#button("\u2190 Back to the list", () => this.#back()), this.where, this.previous, this.next), this.review.bar.element, ...this.opened.elements, h("p", {
      class: "wb-unread"
    }, "Open a quote of the list to read its article."), this.told);
    this.element.dataset.unread = "";
    this.unlisten = page2.session.texts.listen((rows) => this.#corrected(rows));
    this.unfollow = page2.session.follow((to) => this.#follow(to));
  }
  /** Whether there is an article to see. */
  get reads() {
    return this.#row >= 0;
  }
  /** @param {number} row */
  open(row) {
    this.#row = row;
    this.#gone = this.#renewing = false;
    this.#fault = null;
    delete this.element.dataset.unread;
    this.told.textContent = "";
    this.#showPosition();
    this.#show();
    noteOpened(this.page.session, row);
    if (!this.articles.get(row) || !this.page.session.texts.get(row)) this.#load(row);
    else this.#makeReady();
    if (!this.element.contains(document.activeElement) && inSight(this.element)) {
      this.element.focus();
    }
  }
  /** The filters have changed, and with them what is next and previous; or it is in sight again. */
  update() {
    if (!inSight(this.element)) return;
    showFiltering(this.element, this.page.session.filters);
    if (this.#gone) this.#openInstead();
    if (this.#renewing && this.reads) this.#load(this.#row);
    else if (this.reads && this.opened.isOutdated) this.#show();
    if (this.reads) this.#showPosition();
  }
  close() {
    this.#row = -1;
    this.unlisten();
    this.unfollow();
    this.opened.close();
  }
  /** Rows have other numbers, texts and speakers. @param {To} to */
  #follow(to) {
    const row = this.#row;
    this.articles.forget();
    const queued = this.review.follow(to);
    this.review.show();
    if (row < 0) return;
    const now = to(row);
    this.#row = now;
    this.#gone = now < 0 && queued < 0;
    if (this.#gone) return;
    if (now < 0) return this.open(queued);
    this.#renewing = true;
  }
  /** In the place of a quote that is no longer there the one that has come into its place. */
  #openInstead() {
    this.#gone = false;
    const { rows } = this.quotes;
    if (rows.length) this.open(rows[Math.min(Math.max(0, this.#position), rows.length - 1)]);
    else this.page.leave();
  }
  /** The next quotes of a queue, and the article of the first, while the present one is looked at. */
  #makeReady() {
    const ahead = this.review.ahead(READY);
    if (!ahead.length) return;
    const { texts: texts3 } = this.page.session;
    Promise.all([
      texts3.load(ahead),
      this.articles.load(ahead[0])
    ]).catch(() => {
    });
  }
  #showPosition() {
    this.review.show();
    const queued = this.review.active;
    this.where.hidden = this.previous.hidden = this.next.hidden = queued;
    const { rows } = this.quotes;
    const position = rows.indexOf(this.#row);
    if (position >= 0) this.#position = position;
    const matching = number(rows.length);
    this.where.textContent = position >= 0 ? `Quote ${number(position + 1)} of ${matching}` : `Not among the ${matching} that match`;
    this.#enable(this.previous, this.#neighbour(-1) >= 0);
    this.#enable(this.next, this.#neighbour(1) >= 0);
  }
  /** @param {-1 | 1} by */
  #neighbour(by) {
    return neighbour(this.quotes.rows, this.#row, this.#position, by);
  }
  /** @param {-1 | 1} by */
  #step(by) {
    if (this.review.active) return this.review.step(by);
    const to = this.#neighbour(by);
    if (to >= 0) this.open(this.quotes.rows[to]);
  }
  /**
   * @param {HTMLButtonElement} button
   * @param {boolean} can
   */
  #enable(button4, can) {
    if (!can && button4 === document.activeElement) this.element.focus();
    button4.disabled = !can;
  }
  #back() {
    this.review.stop();
    this.page.leave();
    this.quotes.returnTo(this.#row);
  }
  /** That it is in sight again, with the article that was read last. */
  note() {
    noteOpened(this.page.session, this.#row);
  }
  /** @param {number} row */
  async #load(row) {
    try {
      await this.page.session.texts.have(row);
      await this.articles.load(row);
    } catch (error) {
      this.#fault = /** @type {Error} */
      error.message;
    }
    if (this.#row !== row) return;
    noteOpened(this.page.session, row);
    this.#renewing = false;
    this.#show();
    this.#makeReady();
  }
  #show() {
    this.opened.show(this.#row, this.articles.get(this.#row), this.#fault);
  }
  /** @param {Set<number>} rows whose texts are others */
  #corrected(rows) {
    if (this.#row >= 0 && rows.has(this.#row) && !this.#renewing) this.opened.corrected();
  }
  /** @param {KeyboardEvent} event */
  #key(event) {
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    const run = this.review.runs(event) ?? this.#reading(event) ?? this.#correcting(event);
    if (!run) return;
    event.preventDefault();
    event.stopPropagation();
    run();
  }
  /** @param {KeyboardEvent} event @returns {(() => void) | null} */
  #reading(event) {
    const does = deedOf(READING, event);
    return does && {
      leave: () => this.#back(),
      next: () => this.#step(1),
      before: () => this.#step(-1)
    }[does];
  }
  /** @param {KeyboardEvent} event @returns {(() => void) | null} */
  #correcting(event) {
    const row = this.#row;
    const { correct: desk } = this.page;
    if (row < 0 || !desk.can) return null;
    if (isUndo(event)) return () => desk.undo();
    if (deedOf(ADDING, event)) return () => this.opened.adding.begin();
    const action2 = correctingActions(this.page).find(({ key }) => key?.(event));
    return action2 ? () => action2.run(row) : null;
  }
  /**
   * @param {string} words
   * @param {() => void} click
   */
  #button(words2, click) {
    return h("button", {
      type: "button",
      class: "wb-step",
      click
    }, words2);
  }
};

// js/views/savedlist.js
var SavedList = class {
  /** @type {Entry[]} */
  #entries = [];
  /** The line that is being renamed or deleted. @type {{name: string, what: string} | null} */
  #asking = null;
  #drawn = "";
  /** @param {Doing} doing */
  constructor(doing) {
    this.doing = doing;
    this.element = h("ul", {
      class: "wb-view-list",
      "aria-label": "Saved views"
    });
  }
  /** @param {Entry[]} entries */
  show(entries) {
    this.#entries = entries;
    const now = JSON.stringify([
      entries,
      this.#asking
    ]);
    if (now === this.#drawn) return;
    this.#drawn = now;
    this.element.hidden = entries.length === 0;
    this.element.replaceChildren(...entries.map((entry3) => this.#line(entry3)));
  }
  /** @param {Entry} entry */
  #line({ name, fixed: fixed2, current }) {
    const asking = this.#asking?.name === name ? this.#asking.what : "";
    if (asking === "rename") return this.#renaming(name);
    if (asking === "delete") return this.#deleting(name);
    const opener = h("button", {
      type: "button",
      class: "wb-view-open",
      "aria-current": current ? "true" : null,
      "data-name": name,
      click: () => this.doing.open(name)
    }, name);
    if (fixed2) return h("li", {}, opener, h("span", {
      class: "wb-quiet"
    }, "came with the page"));
    return h("li", {}, opener, this.#button("Rename", `Rename ${name}`, () => this.#ask(name, "rename")), this.#button("Delete", `Delete ${name}`, () => this.#ask(name, "delete")));
  }
  /** @param {string} name */
  #renaming(name) {
    const field = h("input", {
      type: "text",
      class: "wb-words",
      maxlength: 80,
      value: name,
      "aria-label": `New name for ${name}`,
      keydown: (event) => {
        if (event.key === "Enter") done();
        if (event.key === "Escape") this.#back(event, name);
      }
    });
    const done = async () => {
      const to = field.value.trim().replace(/\s+/g, " ");
      if (!to) return field.focus();
      if (to !== name && !await this.doing.rename(name, to)) return field.focus();
      this.#ask(to, "");
    };
    return h("li", {}, field, this.#button("OK", `Rename ${name} to this`, done), this.#button("Cancel", `Leave ${name} as it is`, () => this.#ask(name, "")));
  }
  /** @param {string} name */
  #deleting(name) {
    const escape = (event) => {
      if (event.key === "Escape") this.#back(event, name);
    };
    return h("li", {
      keydown: escape
    }, h("span", {
      class: "wb-view-asked"
    }, `Delete \u201C${name}\u201D?`), this.#button("Delete", `Delete ${name} for good`, () => this.#remove(name)), this.#button("Keep", `Keep ${name}`, () => this.#ask(name, "")));
  }
  /** @param {string} name */
  async #remove(name) {
    const at = this.#entries.findIndex((entry3) => entry3.name === name);
    if (!await this.doing.remove(name)) return this.#ask(name, "");
    this.#asking = null;
    this.show(this.#entries.filter((entry3) => entry3.name !== name));
    const next = this.element.querySelectorAll("li")[Math.min(at, this.#entries.length - 1)];
    if (next) next.querySelector("button")?.focus();
    else this.doing.leave();
  }
  /**
   * @param {string} name
   * @param {string} what "" for its plain line
   */
  #ask(name, what2) {
    this.#asking = what2 ? {
      name,
      what: what2
    } : null;
    this.show(this.#entries);
    const line = this.#lineOf(name);
    const field = line?.querySelector("input");
    field?.select();
    (field ?? line?.querySelector("button"))?.focus();
  }
  /**
   * @param {KeyboardEvent} event
   * @param {string} name
   */
  #back(event, name) {
    event.preventDefault();
    event.stopPropagation();
    this.#ask(name, "");
  }
  /** @param {string} name */
  #lineOf(name) {
    const at = this.#entries.findIndex((entry3) => entry3.name === name);
    return this.element.querySelectorAll("li")[at];
  }
  /**
   * @param {string} words
   * @param {string} label
   * @param {() => void} click
   */
  #button(words2, label, click) {
    return h("button", {
      type: "button",
      class: "wb-button",
      "aria-label": label,
      click
    }, words2);
  }
};

// js/views/shape.js
function shape(view) {
  try {
    const { filters, count: count2, look } = view;
    const { opened: _, ...kept } = look ?? {};
    const sorted = Object.entries(kept).sort(([a], [b]) => a < b ? -1 : 1);
    return JSON.stringify([
      canonical(filters),
      count2,
      sorted
    ]);
  } catch {
    return "";
  }
}

// js/views/views.js
var LONGEST2 = 80;
var Views = class {
  /** The name that is to be replaced when "Save" is pressed once more. */
  #over = "";
  /** The filters that were in force when something was told last. */
  #toldOf = "";
  /** @param {Page} page */
  constructor(page2) {
    this.page = page2;
    const { model } = page2.session;
    this.model = model;
    const id = unique("views");
    this.button = h("button", {
      type: "button",
      class: "wb-button wb-menu-button",
      "aria-expanded": "false",
      "aria-controls": id,
      click: () => this.popup.hidden ? this.#open() : this.#close()
    }, "Views");
    this.name = h("input", {
      type: "text",
      class: "wb-words",
      maxlength: LONGEST2,
      autocomplete: "off",
      "aria-label": "Name for what is on screen",
      placeholder: "Name for what is on screen",
      input: () => this.#askOver(""),
      keydown: (event) => {
        if (event.key === "Enter") this.#save();
      }
    });
    this.saver = h("button", {
      type: "button",
      class: "wb-button",
      click: () => this.#save()
    });
    this.list = new SavedList({
      open: (name) => this.#show(name),
      rename: (name, to) => this.#change({
        what: "rename",
        name,
        to
      }, `Now called \u201C${to}\u201D.`),
      remove: (name) => this.#change({
        what: "delete",
        name
      }, `\u201C${name}\u201D is deleted.`),
      leave: () => this.name.focus()
    });
    this.link = h("code", {
      class: "wb-link-text"
    });
    this.linker = h("div", {
      class: "wb-view-link"
    }, h("button", {
      type: "button",
      class: "wb-button",
      click: () => this.#copy()
    }, "Copy link"), h("span", {
      class: "wb-quiet"
    }, "to what is on screen"), this.link);
    this.linker.hidden = page2.header.host !== "page";
    this.link.hidden = true;
    this.kept = h("p", {
      class: "wb-quiet"
    });
    this.said = h("p", {
      class: "wb-views-told",
      role: "status"
    });
    this.popup = h("div", {
      id,
      role: "group",
      class: "wb-views",
      "aria-label": "Saved views",
      keydown: (event) => this.#pressed(event)
    }, h("div", {
      class: "wb-view-new"
    }, this.name, this.saver), this.said, this.list.element, this.linker, this.kept);
    this.popup.hidden = true;
    this.holder = h("div", {
      class: "wb-menu-holder"
    }, this.button, this.popup);
    this.told = h("p", {
      class: "wb-views-told",
      role: "status"
    });
    this.element = h("div", {
      class: "wb-views-part"
    }, this.told, this.holder);
    this.#askOver("");
    model.on("change:_views", this.#draw);
    model.on("change:_told", this.#warn);
    this.#draw();
    this.#warn();
  }
  update() {
    if (this.#toldOf !== JSON.stringify(this.page.session.filters)) this.#tell("");
    if (!this.popup.hidden) this.#draw();
  }
  close() {
    this.model.off("change:_views", this.#draw);
    this.model.off("change:_told", this.#warn);
    document.removeEventListener("pointerdown", this.#pressedElsewhere);
  }
  /** @returns {{[name: string]: Saved}} */
  get #views() {
    return (
      /** @type {{[name: string]: Saved}} */
      this.model.get("_views") ?? {}
    );
  }
  /** What is on screen. @returns {View} */
  get #now() {
    const { session } = this.page;
    const { filters, stories, look } = session;
    return {
      filters,
      count: stories.counted ? "stories" : "quotes",
      look: look.all
    };
  }
  #draw = () => {
    const now = shape(this.#now);
    this.list.show(Object.entries(this.#views).map(([name, view]) => ({
      name,
      fixed: view.fixed === true,
      current: shape(view) === now
    })));
  };
  /** What the host has to say about the address that the page was opened with. */
  #warn = () => {
    const words2 = this.model.get("_told");
    if (typeof words2 === "string") this.#tell(words2);
  };
  #open() {
    this.#draw();
    this.kept.textContent = String(this.model.get("_kept") ?? "");
    this.popup.hidden = false;
    this.link.hidden = true;
    this.button.setAttribute("aria-expanded", "true");
    document.addEventListener("pointerdown", this.#pressedElsewhere);
    this.name.focus();
  }
  /** @param {{focus?: boolean}} [how] */
  #close({ focus = true } = {}) {
    document.removeEventListener("pointerdown", this.#pressedElsewhere);
    if (this.popup.hidden) return;
    this.popup.hidden = true;
    this.said.textContent = "";
    this.#askOver("");
    this.button.setAttribute("aria-expanded", "false");
    if (focus) this.button.focus();
  }
  /** @param {KeyboardEvent} event */
  #pressed(event) {
    if (event.key !== "Escape" || event.defaultPrevented) return;
    event.stopPropagation();
    this.#close();
  }
  /** @param {Event} event */
  #pressedElsewhere = (event) => {
    if (!event.composedPath().includes(this.holder)) this.#close({
      focus: false
    });
  };
  async #save() {
    const name = this.name.value.trim().replace(/\s+/g, " ");
    const view = this.#views[name];
    if (!name) return this.#tell("Give the view a name first.");
    if (view?.fixed) return this.#tell(`\u201C${name}\u201D came with the page; give another name.`);
    if (view && this.#over !== name) {
      this.#askOver(name);
      return this.#tell(`There is a view \u201C${name}\u201D; press Replace to save this one in its place.`);
    }
    const asked = {
      what: "save",
      name,
      view: this.#now,
      over: !!view
    };
    if (await this.#change(asked, `Saved as \u201C${name}\u201D.`)) this.name.value = "";
    this.#askOver("");
  }
  /** @param {string} name "" for none */
  #askOver(name) {
    this.#over = name;
    this.saver.textContent = name ? "Replace" : "Save";
  }
  /** @param {string} name */
  #show(name) {
    const { session, table } = this.page;
    try {
      const view = checkedView(this.#views[name], table.facets);
      session.change(view.filters);
      if (view.count !== this.#now.count) session.stories.count(view.count === "stories");
      session.look.show(view.look);
      this.#close();
      this.#tell(`Opened \u201C${name}\u201D.`, {
        unseen: true
      });
    } catch (error) {
      this.#tell(`\u201C${name}\u201D was not opened: ${/** @type {Error} */
      error.message}.`);
    }
  }
  /**
   * @param {{[name: string]: unknown}} asked
   * @param {string} done
   */
  async #change(asked, done) {
    try {
      await this.page.session.channel.ask({
        type: "view",
        ...asked
      });
      this.#tell(done);
      return true;
    } catch (error) {
      if (!(error instanceof Closed)) this.#tell(
        /** @type {Error} */
        error.message
      );
      return false;
    }
  }
  async #copy() {
    const { content } = await this.page.session.channel.ask({
      type: "link"
    });
    if (!content.link) return this.#tell(content.why);
    this.link.textContent = content.link;
    this.link.hidden = false;
    const copied = await toClipboard(content.link, {
      element: this.link
    });
    this.#tell(copied ? `Copied. ${content.why}`.trim() : "Mark the link and press Ctrl+C.");
    if (copied) this.link.hidden = true;
  }
  /**
   * @param {string} words
   * @param {{unseen?: boolean}} [how] `unseen`: for whoever does not see what has changed
   */
  #tell(words2, { unseen = false } = {}) {
    this.#toldOf = JSON.stringify(this.page.session.filters);
    this.told.classList.toggle("wb-unseen", unseen);
    (this.popup.hidden ? this.told : this.said).textContent = words2;
    (this.popup.hidden ? this.said : this.told).textContent = "";
  }
};

// js/parts.js
function headParts(page2) {
  return [
    new Views(page2),
    new Exports(page2)
  ];
}
function mainParts(page2) {
  const quotes = new Quotes(page2);
  const charts = new Charts(page2);
  const reader = new Reader(page2, quotes);
  const { host, corrections } = page2.header;
  const done = host === "kernel" || corrections?.some ? [
    {
      name: "corrections",
      label: "Corrections",
      part: new History2(page2)
    }
  ] : [];
  return {
    panels: [
      {
        name: "quotes",
        label: "Quotes",
        part: quotes,
        bar: quotes.bar,
        counts: true
      },
      {
        name: "charts",
        label: "Charts",
        part: charts,
        counts: true,
        beside: true
      },
      {
        name: "compare",
        label: "Compare",
        part: new Compare(page2)
      },
      {
        name: "article",
        label: "Article",
        part: reader
      },
      ...done,
      // Only a kernel can try words on texts.
      ...page2.header.lab ? [
        {
          name: "themes",
          label: "Themes",
          part: new LabPanel(page2)
        }
      ] : []
    ],
    tools: [
      reviewOpener(page2)
    ],
    quotes,
    reader
  };
}

// js/tabs.js
var Tabs = class {
  /** @type {Map<string, HTMLButtonElement>} */
  #tabs = /* @__PURE__ */ new Map();
  /**
   * @param {Panel[]} panels
   * @param {(name: string) => void} onChoose
   */
  constructor(panels, onChoose) {
    const name = unique("tab");
    for (const panel of panels) {
      const tab = h("button", {
        type: "button",
        role: "tab",
        class: "wb-tab",
        id: `${name}-${panel.name}`,
        "aria-controls": `${name}-${panel.name}-panel`,
        "data-tab": panel.name,
        click: () => onChoose(panel.name)
      }, panel.label);
      this.#tabs.set(panel.name, tab);
    }
    this.element = h("div", {
      role: "tablist",
      class: "wb-tabs",
      "aria-label": "What is shown",
      keydown: (event) => this.#key(event)
    }, ...this.#tabs.values());
  }
  /** @param {string} name of the panel that is shown */
  show(name) {
    for (const [each, tab] of this.#tabs) {
      const chosen2 = each === name;
      tab.setAttribute("aria-selected", String(chosen2));
      tab.tabIndex = chosen2 ? 0 : -1;
    }
  }
  /**
   * A panel that is in sight by itself needs no tab.
   *
   * @param {string} name
   * @param {boolean} needed
   */
  need(name, needed) {
    this.of(name).hidden = !needed;
  }
  /** @param {string} name */
  of(name) {
    return (
      /** @type {HTMLButtonElement} */
      this.#tabs.get(name)
    );
  }
  /** @param {KeyboardEvent} event */
  #key(event) {
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    const shown2 = [
      ...this.#tabs.values()
    ].filter((tab) => !tab.hidden);
    const now = shown2.findIndex((tab) => tab === document.activeElement);
    const to = now < 0 ? null : along(event.key, now, shown2.length);
    if (to === null) return;
    event.preventDefault();
    shown2[to].focus();
    shown2[to].click();
  }
};

// js/mainview.js
var Main = class {
  #shown = "quotes";
  #wide = false;
  /**
   * @param {Page} page
   * @param {() => void} clearAll
   * @param {HTMLElement} standing the filters in force
   */
  constructor(page2, clearAll, standing2) {
    this.page = page2;
    const { panels, tools, quotes, reader } = mainParts(page2);
    this.panels = panels;
    this.quotes = quotes;
    this.reader = reader;
    this.clearAll = clearAll;
    this.tabs = new Tabs(panels, (name) => this.show(name));
    this.holders = new Map(panels.map((panel) => [
      panel.name,
      this.#holder(panel)
    ]));
    this.bars = panels.flatMap(({ bar }) => bar ?? []);
    this.empty = h("div", {
      class: "wb-empty"
    });
    this.strip = h("div", {
      class: "wb-strip"
    }, standing2, this.tabs.element, ...tools, ...this.bars);
    this.element = h("div", {
      class: "wb-main"
    }, this.strip, this.empty, ...this.holders.values());
  }
  update() {
    const { matching, total: total2 } = this.page.session.result;
    this.empty.replaceChildren(...emptyWords(this.page, matching.length, total2, this.clearAll));
    this.#show();
    this.panels.forEach(({ part: part2 }) => part2.update());
  }
  /** @param {Room} room */
  fit(room) {
    this.#wide = room === "wide";
    const { beside } = this.#panel(this.#shown);
    if (this.#wide && beside) this.#shown = "quotes";
    this.#show();
  }
  /**
   * The panel of this name comes into sight.
   *
   * @param {string} name
   */
  show(name) {
    this.#shown = this.#wide && this.#panel(name).beside ? "quotes" : name;
    noteTab(this.page.session, name);
    if (name === "article") this.reader.note();
    else noteOpened(this.page.session, -1);
    this.#show();
    this.#panel(name).part.update();
  }
  /** The focus goes to what is read: the article, or else the list. */
  focus() {
    if (this.#shown === "article" && this.reader.reads) return this.reader.element.focus();
    this.show("quotes");
    this.quotes.list.focus();
  }
  /** @param {number} row */
  read(row) {
    this.#shown = "article";
    noteTab(this.page.session, "article");
    this.#show();
    this.reader.open(row);
  }
  leave() {
    this.show("quotes");
  }
  /** Goes through the quotes that are to be reviewed. */
  review() {
    this.show("article");
    this.reader.review.start();
  }
  beforePrint() {
    if (this.#shown === "article") return;
    this.panels.forEach(({ part: part2 }) => part2.beforePrint?.());
  }
  afterPrint() {
    this.panels.forEach(({ part: part2 }) => part2.afterPrint?.());
  }
  close() {
    this.panels.forEach(({ part: part2 }) => part2.close());
  }
  /** @param {string} name */
  #panel(name) {
    return (
      /** @type {Panel} */
      this.panels.find((panel) => panel.name === name)
    );
  }
  /** @param {Panel} panel */
  #holder({ name, part: part2, counts }) {
    const id = this.tabs.of(name).getAttribute("aria-controls");
    const marked2 = {
      class: "wb-panel",
      id,
      "data-panel": name,
      "data-counts": counts ? "" : null
    };
    return h("div", marked2, part2.element);
  }
  #show() {
    const nothing = this.page.session.result.matching.length === 0;
    this.element.dataset.shown = this.#shown;
    this.element.toggleAttribute("data-wide", this.#wide);
    this.tabs.show(this.#shown);
    for (const panel of this.panels) {
      const { name, bar } = panel;
      const aside = this.#wide && panel.beside === true;
      const shown2 = aside || name === this.#shown;
      const holder = (
        /** @type {HTMLElement} */
        this.holders.get(name)
      );
      holder.hidden = !shown2 || nothing && panel.counts === true;
      this.tabs.need(name, !aside);
      if (bar) bar.hidden = holder.hidden;
      if (aside) [
        "role",
        "aria-labelledby"
      ].forEach((each) => holder.removeAttribute(each));
      else {
        holder.setAttribute("role", "tabpanel");
        holder.setAttribute("aria-labelledby", this.tabs.of(name).id);
      }
    }
    this.empty.hidden = !nothing || !this.#panel(this.#shown).counts;
  }
};

// js/offer.js
function offer({ header, table, show }) {
  const share2 = themed(table);
  if (!header.lab?.shipped || share2 === null) return null;
  const percent2 = share2 && share2 < 5e-3 ? "under 1" : (100 * share2).toFixed(0);
  const close = () => element.remove();
  const element = h("div", {
    class: "wb-offer",
    role: "note"
  }, h("span", {}, `These themes came with the workbench and fit ${percent2}% of the quotes. `), button3("Find your own", () => {
    show("themes");
    close();
  }), button3("Not now", close));
  return element;
}
function themed({ facets, speech: speech2 }) {
  const codes2 = facets.find(({ name }) => name === "theme")?.codes;
  let [all, some] = [
    0,
    0
  ];
  for (let row = 0; row < speech2.length; row++) {
    if (!speech2[row]) continue;
    all++;
    if (codes2?.[row]) some++;
  }
  return all ? some / all : null;
}
function button3(label, click) {
  return h("button", {
    type: "button",
    class: "wb-button",
    click
  }, label);
}

// js/room.js
var WIDE_PX = 1440;
var NARROW_PX = 760;
function roomFor2(width2) {
  if (width2 >= WIDE_PX) return "wide";
  return width2 <= NARROW_PX ? "narrow" : "middle";
}
function watchRoom(root, changed2) {
  let room = (
    /** @type {Room | null} */
    null
  );
  const observer = new ResizeObserver(([{ contentRect: { width: width2 } }]) => {
    if (!width2 || roomFor2(width2) === room) return;
    room = roomFor2(width2);
    root.dataset.room = room;
    changed2(room);
  });
  observer.observe(root);
  return () => observer.disconnect();
}

// js/shortcuts.js
var TYPED_IN = "input:not([type=checkbox], [type=radio], [type=range]), select, textarea, [contenteditable], [role=menu] *, dialog *";
function runShortcut(event, runs) {
  const does = deedOf(ANYWHERE, event);
  if (!does || event.target instanceof Element && event.target.matches(TYPED_IN)) return;
  event.preventDefault();
  event.stopPropagation();
  runs[does]();
}

// js/view.js
var NOTICES = {
  open: "",
  waiting: "Waiting for the kernel, which may be busy with another cell; what was asked for comes.",
  gone: "The kernel was restarted or has stopped. What is on screen stays and can be filtered; run the cell again for the rest."
};
function mount(holder, session) {
  const notice = h("p", {
    class: "wb-notice",
    role: "status"
  }, "Loading the quotes \u2026");
  const root = h("div", {
    class: "wb-explorer"
  }, notice);
  holder.classList.add("wb-holder");
  holder.append(root);
  const cleanups = [
    session.presence.enter(),
    holdFocus(root)
  ];
  let closed = false;
  const showLine = () => {
    notice.hidden = session.line === "open";
    notice.textContent = NOTICES[session.line];
  };
  const listen = () => root.dataset.ready || session.line === "waiting" ? showLine() : null;
  cleanups.push(session.listen(listen));
  let undraw = () => {
  };
  const open = () => session.ready.then((table) => {
    if (closed) return;
    showLine();
    undraw = draw(root, table, session);
    root.dataset.ready = "1";
  }).catch((error) => {
    if (closed) return;
    notice.hidden = false;
    notice.textContent = error.message;
  });
  const renew2 = () => {
    undraw();
    undraw = () => {
    };
    delete root.dataset.ready;
    root.replaceChildren(notice);
    open().then(() => root.focus({
      preventScroll: true
    }));
  };
  cleanups.push(session.onRenewal(renew2));
  open();
  return () => {
    closed = true;
    undraw();
    cleanups.forEach((cleanup) => cleanup());
    root.remove();
  };
}
function draw(root, table, session) {
  const page2 = {
    session,
    table,
    header: session.header,
    toggle: (facet, value) => session.change(toggle(session.filters, facet, value)),
    read: (row) => main.read(row),
    leave: () => main.leave(),
    show: (name) => main.show(name),
    focus: () => main.focus(),
    review: () => main.review(),
    correct: new Desk(session, (row) => main.read(row), () => main.focus())
  };
  const tools = headParts(page2);
  const side = new Side(page2, (excludes) => head.search.setMode(excludes));
  side.element.hidden = table.rows === 0;
  const head = new Head(page2, tools);
  const main = new Main(page2, () => head.clearAll(), head.standing);
  const drawer = new Drawer(side.element, main.element);
  head.counter.after(drawer.element);
  const skip = h("button", {
    type: "button",
    class: "wb-button wb-skip",
    click: () => main.focus()
  }, "Skip to the quotes");
  const { element: desk } = page2.correct;
  const body = h("div", {
    class: "wb-body"
  }, side.element, main.element, desk);
  root.append(skip, head.element, body);
  const offered2 = offer(page2);
  if (offered2) side.element.prepend(offered2);
  const parts2 = [
    head,
    side,
    main,
    ...tools
  ];
  let shown2 = "";
  let rows = null;
  const redraw = () => {
    const { filters, result, results: { searching, searchFault }, stories } = session;
    const now = JSON.stringify([
      filters,
      searching,
      searchFault,
      stories.counted
    ]);
    if (shown2 === now && rows === result.matching) return;
    [shown2, rows] = [
      now,
      result.matching
    ];
    root.dataset.count = String(result.matching.length);
    root.toggleAttribute("data-searching", searching);
    parts2.forEach((part2) => part2.update());
  };
  redraw();
  const unlisten = session.listen(redraw);
  const unfollow = followLook(page2);
  const unprint = watchPrinting(root, main);
  const unroom = watchRoom(root, (room) => {
    drawer.fit(room);
    main.fit(room);
    if (offered2?.isConnected) {
      if (room === "narrow") main.strip.append(offered2);
      else side.element.prepend(offered2);
    }
  });
  root.addEventListener("keydown", (event) => {
    runShortcut(event, {
      search: () => head.search.focus(),
      help: () => head.help.open(),
      undo: () => session.inForce.undo(),
      redo: () => session.inForce.redo()
    });
  });
  return () => {
    unlisten();
    unfollow();
    unprint();
    unroom();
    parts2.forEach((part2) => part2.close());
    page2.correct.close();
  };
}

// js/main.js
var main_default = () => {
  let session;
  return {
    /** @param {{model: Model, early?: Letter[]}} context `early`: what has come before this */
    initialize({ model, early = [] }) {
      session = new Session(model);
      early.forEach((letter) => session.channel.receive(...letter));
      return () => session.close();
    },
    /** @param {{el: HTMLElement}} context */
    render({ el }) {
      return mount(el, session);
    }
  };
};
export {
  main_default as default
};
