// js/filter/columns.js
var VERSION = 2;
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

// js/filter/folding.js
var SPACES = /[\t\n\v\f\r \u00a0\u2000-\u200a\u2028\u2029\u202f\u3000]+/g;
var LATE = /[\u1c89\ua7cb\ua7cc\ua7ce\ua7d2\ua7d4\ua7da\ua7dc\u{10d50}-\u{10d65}\u{16ea0}-\u{16eb8}]/u;
function folded(text) {
  const even = text.normalize("NFC").replace(SPACES, " ").replace(/^ | $/g, "");
  return small(even.replace(/[‘’ʼ]/g, "'").replace(/[“”]/g, '"')).replaceAll("\u03C2", "\u03C3").replaceAll("i\u0307", "i").replaceAll("\xDF", "ss");
}
function small(text) {
  if (!LATE.test(text)) return text.toLowerCase();
  return [
    ...text
  ].map((letter) => LATE.test(letter) ? letter : letter.toLowerCase()).join("");
}

// js/filter/filter.js
var MISSING = null;
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
    "speech"
  ]
);
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
    const value = name === "exclude" ? excludeOf(filters) : valueOf(filters, name);
    if (name === "speech" ? value === false || value === null : asksForSomething(value)) {
      kept[name] = value;
    }
  }
  return kept;
}
function same(a, b) {
  return JSON.stringify(canonical(a)) === JSON.stringify(canonical(b));
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
  const values = listOf(filters, name);
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
  const argument = (
    /** @type {"theme"} */
    all && name === "theme" ? "all_themes" : name
  );
  return withArgument(after, argument, [
    ...listOf(after, argument),
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
  const after = {
    ...filters,
    [argument]: left(listOf(filters, argument))
  };
  if (argument === "theme") after.all_themes = left(filters.all_themes);
  return canonical(after);
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
function valueOf(filters, name) {
  const value = filters[name];
  if (!Array.isArray(value)) return value;
  return listed(name, value);
}
function excludeOf({ exclude = {} }) {
  const names2 = [
    ...ARGUMENTS.slice(0, 10),
    "missing",
    "text"
  ];
  const kept = names2.map((name) => [
    name,
    listed(name, exclude[name] ?? [])
  ]).filter(([, values]) => values.length);
  return kept.length ? Object.fromEntries(kept) : void 0;
}
function listed(name, values) {
  if (name === "missing") return LACKABLE.filter((each) => values.includes(each));
  return [
    ...new Set(name === "text" ? values.filter(folded) : values)
  ];
}
function asksForSomething(value) {
  return Array.isArray(value) ? value.length > 0 : value !== void 0 && value !== null;
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
      const has = (value) => value === MISSING ? !set.length : set.includes(members(value));
      const passes = (!any.length || any.some(has)) && every.every(has) && !none.some(has);
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
  const values = (
    /** @type {{[name: string]: any}} */
    filters[name] ?? []
  );
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
function dayName(day) {
  return new Date(day * DAY_MS).toISOString().slice(0, 10);
}
function spanOf({ days }) {
  let [first, last] = [
    Infinity,
    -Infinity
  ];
  for (let row = 0; row < days.length; row++) {
    const day = days[row];
    if (day === NO_DAY) continue;
    if (day < first) first = day;
    if (day > last) last = day;
  }
  return first > last ? null : {
    first,
    last
  };
}
function dayCodes({ days }, { first, last }) {
  const size = last - first + 2;
  const codes2 = size <= 1 << 16 ? new Uint16Array(days.length) : new Uint32Array(days.length);
  for (let row = 0; row < days.length; row++) {
    codes2[row] = days[row] === NO_DAY ? 0 : days[row] - first + 1;
  }
  return {
    codes: codes2,
    size
  };
}
function periods(first, last) {
  if (last - first < MOST_DAYS) {
    return cut(first, last, (year, month, day) => [
      year,
      month,
      day + 1
    ]);
  }
  const [from, to] = [
    first,
    last
  ].map((day) => new Date(day * DAY_MS));
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
function cut(first, last, next, parts = 3) {
  const found = [];
  let date2 = new Date(first * DAY_MS);
  if (parts < 3) date2 = utc(date2.getUTCFullYear(), parts === 2 ? date2.getUTCMonth() : 0, 1);
  while (date2.getTime() / DAY_MS <= last) {
    const [year, month, day] = [
      date2.getUTCFullYear(),
      date2.getUTCMonth(),
      date2.getUTCDate()
    ];
    const after = utc(...next(year, month, day));
    const name = [
      day,
      MONTHS[month],
      year
    ].slice(3 - parts).join(" ");
    found.push({
      name,
      first: date2.getTime() / DAY_MS,
      last: after.getTime() / DAY_MS - 1
    });
    date2 = after;
  }
  return found;
}
function utc(year, month, day) {
  const date2 = /* @__PURE__ */ new Date(0);
  date2.setUTCFullYear(year, month, day);
  return date2;
}

// js/filter/criteria.js
var LAST_DAY = 2 ** 31 - 1;
function criteria(table) {
  return [
    speech(table),
    date(table),
    confidence(table),
    lacking(table),
    ...table.facets.map((facet) => ({
      name: facet.name,
      heeds: (filters) => [
        /** @type {{[name: string]: unknown}} */
        filters[facet.name],
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
      const [without2, within2] = published(filters);
      const dated = since !== void 0 || until !== void 0;
      if (!dated && !without2 && !within2) return null;
      const low = since === void 0 ? NO_DAY + 1 : dayNumber(since);
      const high = until === void 0 ? LAST_DAY : dayNumber(until);
      return {
        column: column4,
        low: without2 && !dated && !within2 ? NO_DAY : low,
        // Without a date and with one: no row is both.
        high: without2 ? dated || within2 ? low - 1 : NO_DAY : high
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
function countPassing(codes2, size, fails, heeded) {
  const counts = new Uint32Array(size);
  for (let row = 0; row < codes2.length; row++) {
    counts[codes2[row]] += (fails[row] & heeded) - 1 >>> 31;
  }
  return counts;
}
function countListed(codes2, size, rows) {
  const counts = new Uint32Array(size);
  for (let i = 0; i < rows.length; i++) counts[codes2[rows[i]]]++;
  return counts;
}

// js/filter/once.js
function onceOf(numbers) {
  const starts = new Uint32Array(numbers.length + 1);
  for (let row = 0; row < numbers.length; row++) starts[numbers[row] + 1]++;
  for (let at = 1; at < starts.length; at++) starts[at] += starts[at - 1];
  const order2 = new Uint32Array(numbers.length);
  for (let row = 0; row < numbers.length; row++) order2[starts[numbers[row]]++] = row;
  return {
    numbers,
    order: order2
  };
}
function countOnce({ numbers, order: order2 }, rows, length, places) {
  const counts = new Uint32Array(length);
  const last = new Float64Array(length).fill(-1);
  const wanted = rows && flags(rows, numbers.length);
  let statement = -1;
  const add = (place2) => {
    if (last[place2] === statement) return;
    last[place2] = statement;
    counts[place2]++;
  };
  for (let i = 0; i < order2.length; i++) {
    const row = order2[i];
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
    this.said = table.speech.reduce((sum, flag) => sum + flag, 0);
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
    const under = (name, codes2, size) => {
      if (this.#state(-1) !== state) throw new Error("The filters have changed since.");
      return this.#under(name, codes2, size, matching);
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
        const { name, codes: codes2, size, sets } = facets[i];
        if (once && sets) return this.#membersOnce(once, facets[i], filters, name);
        return tallied(facets[i], filters, under(name, codes2, size));
      },
      matched: (i) => {
        const { codes: codes2, size } = facets[i];
        return plain(facets[i], countListed(codes2, size, matching));
      },
      all: (i) => {
        const { codes: codes2, size, sets } = facets[i];
        if (once && sets) return this.#membersOnce(once, facets[i], {}, "speech alone");
        return plain(facets[i], under("speech alone", codes2, size));
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
  #under(name, codes2, size, matching) {
    const { alone, i } = this.#criterion(name);
    const state = alone ? `${this.#once ? 1 : 0},${this.#writes[i]}` : this.#state(i);
    const kept = this.#kept.get(name) ?? /* @__PURE__ */ new WeakMap();
    this.#kept.set(name, kept);
    let known = kept.get(codes2);
    if (known?.state !== state) {
      const once = this.#once;
      const counts = once ? countOnce(once, this.#rowsUnder(name), size, (row, add) => add(codes2[row])) : !alone && this.#idle[i] ? countListed(codes2, size, matching) : countPassing(codes2, size, this.fails, alone ? 1 << i : ~(1 << i));
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

// js/filter/search.js
var KEPT = 64;
var Search = class {
  /** Bits by folded phrase, row i at bit i & 7 of byte i >> 3. @type {Map<string, Uint8Array>} */
  #known = /* @__PURE__ */ new Map();
  /** @type {Set<string>} */
  #asked = /* @__PURE__ */ new Set();
  /** Phrases whose question came to nothing; asked again when something else is looked for. */
  #failed = (
    /** @type {Set<string>} */
    /* @__PURE__ */ new Set()
  );
  #key = "";
  /** @type {string[] | null} */
  #texts = null;
  /** @type {{key: string, found: Uint8Array | null}} */
  #last = {
    key: "[[],[]]",
    found: null
  };
  /**
   * @param {number} rows
   * @param {Texts} texts
   * @param {(phrase: string) => Promise<DataView>} ask
   * @param {() => void} arrived called when an answer is there, or a fault
   */
  constructor(rows, texts2, ask, arrived) {
    this.rows = rows;
    this.texts = texts2;
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
  found({ text = [], exclude }) {
    const wanted = text.map(folded);
    const shunned = (exclude?.text ?? []).map(folded);
    const key = JSON.stringify([
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
    ].map((phrases) => phrases.map((each) => this.#bits(each)));
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
   * @returns {Uint8Array | null} null while the answer is awaited
   */
  #bits(phrase) {
    const known = this.#known.get(phrase);
    if (known) return known;
    if (this.texts.complete) return this.#keep(phrase, this.#look(phrase));
    if (!this.#asked.has(phrase) && !this.#failed.has(phrase)) this.#askFor(phrase);
    return null;
  }
  /** @param {string} phrase */
  async #askFor(phrase) {
    this.#asked.add(phrase);
    try {
      const { buffer, byteOffset, byteLength } = await this.ask(phrase);
      this.#keep(phrase, new Uint8Array(buffer, byteOffset, byteLength));
      this.fault = "";
    } catch (error) {
      this.fault = /** @type {Error} */
      error.message;
      this.#failed.add(phrase);
    }
    this.#asked.delete(phrase);
    this.arrived();
  }
  /** @param {string} phrase */
  #look(phrase) {
    this.#texts ??= Array.from({
      length: this.rows
    }, (_, row) => folded(this.texts.get(row)?.quote ?? ""));
    const bits = new Uint8Array(Math.ceil(this.rows / 8));
    this.#texts.forEach((text, row) => {
      if (text.includes(phrase)) bits[row >> 3] |= 1 << (row & 7);
    });
    return bits;
  }
  /**
   * @param {string} phrase
   * @param {Uint8Array} bits
   */
  #keep(phrase, bits) {
    this.#known.set(phrase, bits);
    const [oldest] = this.#known.keys();
    if (this.#known.size > KEPT) this.#known.delete(oldest);
    return bits;
  }
};

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
  const place2 = (
    /** @type {any} */
    model.widget_manager
  );
  const session = place2?.context?.sessionContext ?? place2?.kernel;
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
  const before = Object.getOwnPropertyDescriptor(globalThis, "Plotly");
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
    if (before) Object.defineProperty(globalThis, "Plotly", before);
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
  const context = (
    /** @type {any} */
    model.widget_manager?.context
  );
  const cells = context?.model?.cells;
  const id = model.get("_widget_id");
  if (!id || !cells || context.isDisposed || !context.isReady || !aloneWithKernel(context)) {
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

// js/kernel/texts.js
var KEPT2 = 5e3;
var Texts = class {
  /** @type {Map<number, QuoteText>} */
  #known = /* @__PURE__ */ new Map();
  /** @type {Set<number>} */
  #asked = /* @__PURE__ */ new Set();
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
  fill(texts2) {
    texts2.forEach((text, row) => this.#known.set(row, text));
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
   * Resolves true when texts have arrived that were not there, false when there was nothing to
   * ask for.
   *
   * @param {number[]} rows
   * @returns {Promise<boolean>}
   */
  async load(rows) {
    const lacking3 = rows.filter((row) => !this.#known.has(row) && !this.#asked.has(row));
    if (!lacking3.length) return false;
    lacking3.forEach((row) => this.#asked.add(row));
    try {
      const texts2 = await this.fetch(lacking3);
      lacking3.forEach((row, i) => this.#known.set(row, texts2[i]));
      this.#forgetOldest();
    } finally {
      lacking3.forEach((row) => this.#asked.delete(row));
    }
    return true;
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
var UNASKED_MS = 400;
var Session = class {
  /** @type {Set<() => void>} */
  #listeners = /* @__PURE__ */ new Set();
  /** @type {Matcher | null} */
  #matcher = null;
  /** @type {Result | null} */
  #result = null;
  /** @type {Header | null} */
  #header = null;
  /** @type {Search | null} */
  #search = null;
  /** Which rows are one statement, once that was asked for. @type {Promise<void> | null} */
  #statements = null;
  /** @type {Once | null} */
  #once = null;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #timer;
  /** What the next change of the filters is to the history. @type {"step" | "more" | "back"} */
  #kind = "step";
  /** The data that come unasked, null once they have been let go. @type {Promise<Message> | null} */
  #unasked;
  /** @type {(message: Message) => void} */
  #given = () => {
  };
  /** @type {Promise<Table> | null} */
  #ready = null;
  /** @param {Model} model */
  constructor(model) {
    this.model = model;
    this.#unasked = new Promise((resolve) => this.#given = resolve);
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
    this.texts = this.#newTexts();
    this.history = new History(this.filters);
    model.on("change:filters", this.#changed);
    model.on("change:count", this.#counted);
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
  /** The filters in force, in canonical form. @returns {Filters} */
  get filters() {
    return canonical(
      /** @type {Filters} */
      this.model.get("filters") ?? {}
    );
  }
  /** Who sent the data and what can be done with it; there once `ready` has resolved. */
  get header() {
    return (
      /** @type {Header} */
      this.#header
    );
  }
  /** The present filters' result; there once `ready` has resolved. @returns {Result} */
  get result() {
    const search = (
      /** @type {Search} */
      this.#search
    );
    this.#result ??= /** @type {Matcher} */
    this.#matcher.match(this.filters, search.found(this.filters), this.once);
    return this.#result;
  }
  /** Which rows are one, where each story is counted once and that is known by now. */
  get once() {
    return this.model.get("count") === "stories" ? this.#once : null;
  }
  /** Whether each story is to be counted once. */
  get countsStories() {
    return this.model.get("count") === "stories";
  }
  /** @param {boolean} stories */
  countStories(stories) {
    this.model.set("count", stories ? "stories" : "quotes");
    this.model.save_changes();
  }
  /** Whether texts are still looked through; the result is then without the words asked for. */
  get searching() {
    return this.#search?.pending ?? false;
  }
  /** Why the last search came to nothing, "" if it did not. */
  get searchFault() {
    return this.#search?.fault ?? "";
  }
  /**
   * Puts other filters in force; `more` goes on with the last change, as the next letter of a word
   * does, so that one undo takes both back.
   *
   * @param {Filters} filters
   * @param {{more?: boolean}} [how]
   */
  change(filters, { more = false } = {}) {
    this.#set(filters, more ? "more" : "step");
  }
  undo() {
    const before = this.history.back();
    if (before) this.#set(before, "back");
  }
  redo() {
    const after = this.history.forth();
    if (after) this.#set(after, "back");
  }
  /**
   * @param {() => void} listener called when filters or the kernel's being busy have changed
   * @returns {() => void}
   */
  listen(listener) {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }
  plotly() {
    return loadPlotly(async () => unpack((await this.channel.ask({
      type: "plotly"
    })).buffers[0]));
  }
  /** Lets go of all that the kernel can send again; a view that comes asks for it. */
  rest() {
    this.#ready = this.#matcher = this.#result = this.#header = this.#search = this.#statements = this.#once = null;
    this.#unasked = null;
    this.texts = this.#newTexts();
  }
  close() {
    this.model.off("change:filters", this.#changed);
    this.model.off("change:count", this.#counted);
    clearTimeout(this.#timer);
    this.presence.close();
    this.channel.close();
    this.#listeners.clear();
    this.rest();
  }
  #newTexts() {
    return new Texts(async (rows) => (await this.channel.ask({
      type: "texts",
      rows
    })).content.texts);
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
    if (type === "data") this.#given(message);
  }
  async #open() {
    const { content, buffers } = await this.#data();
    const { header, texts: texts2 } = content;
    const table = decodeTable(header, buffers[0]);
    this.#header = header;
    this.presence.patience_s = header.unseen_s ?? this.presence.patience_s;
    if (texts2) this.texts.fill(texts2);
    this.#matcher = new Matcher(table);
    if (this.countsStories) this.#askStatements();
    this.#search = new Search(table.rows, this.texts, async (phrase) => (await this.channel.ask({
      type: "search",
      phrases: [
        phrase
      ]
    })).buffers[0], () => {
      this.#result = null;
      this.#tell();
    });
    return table;
  }
  /** @returns {Promise<Message>} the data that come unasked, or in answer to a question */
  async #data() {
    const { texts: texts2 } = this;
    const unasked = this.#unasked;
    let message = unasked ? await Promise.race([
      unasked,
      this.#late()
    ]) : null;
    clearTimeout(this.#timer);
    const asked = message ?? this.channel.ask({
      type: "data"
    });
    message = await (unasked ? Promise.race([
      unasked,
      asked
    ]) : asked);
    if (texts2 !== this.texts) throw new Closed();
    return message;
  }
  /** @returns {Promise<null>} */
  #late() {
    return new Promise((resolve) => {
      this.#timer = setTimeout(() => resolve(null), UNASKED_MS);
    });
  }
  /**
   * @param {Filters} filters
   * @param {"step" | "more" | "back"} kind
   */
  #set(filters, kind) {
    if (same(filters, this.filters)) return;
    this.#kind = kind;
    this.model.set("filters", canonical(filters));
    this.#kind = "step";
    this.model.save_changes();
  }
  #changed = () => {
    if (this.#kind !== "back") this.history.add(this.filters, this.#kind === "more");
    this.#result = null;
    this.#tell();
  };
  #counted = () => {
    this.#result = null;
    if (this.countsStories && this.#matcher) this.#askStatements();
    this.#tell();
  };
  /** Asked for when they are first needed: of many quotes they take the kernel a while. */
  #askStatements() {
    this.#statements ??= this.channel.ask({
      type: "statements"
    }).then(({ buffers }) => {
      const { buffer, byteOffset, byteLength } = buffers[0];
      this.#once = onceOf(new Uint32Array(buffer.slice(byteOffset, byteOffset + byteLength)));
    }).catch(() => {
      this.#statements = null;
      if (this.#matcher) this.countStories(false);
    }).then(() => {
      this.#result = null;
      this.#tell();
    });
  }
  #tell() {
    this.#listeners.forEach((listener) => listener());
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
    this.element = h("button", {
      type: "button",
      class: "wb-button wb-drawer",
      "aria-controls": side.id,
      click: () => this.#show(!this.#open)
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
  /** There is nothing to filter. */
  update() {
  }
  close() {
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
  /** @type {Uint8Array | null} */
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
    this.#codes ??= binCodes(this.page.table.confidence);
    const counts = result.under("confidence", this.#codes, BARS + 1);
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
  const before = order(counts, all);
  let first = [];
  let found = 0;
  let last = -1;
  const room = 2 * most + 64;
  for (let i = 0; i < length; i++) {
    if (!wanted(i)) continue;
    found++;
    if (last >= 0 && before(last, i) < 0) continue;
    first.push(i);
    if (first.length < room) continue;
    first = first.sort(before).slice(0, most);
    last = first[most - 1] ?? -1;
  }
  return {
    first: first.sort(before).slice(0, most),
    found
  };
}
function order(counts, all) {
  return (a, b) => counts[b] - counts[a] || all[b] - all[a] || a - b;
}

// js/facets/facets.js
var SHORT = 6;
var SEARCHED = 13;
var LONG = 200;
var FacetView = class {
  #expanded = false;
  #query = "";
  /** The values' labels in small letters, made when first searched. @type {string[] | null} */
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
  constructor(facet, place2, onClick, control = null) {
    this.facet = facet;
    this.place = place2;
    this.onClick = onClick;
    this.list = h("ul", {
      class: "wb-values",
      "aria-label": facet.label
    });
    this.more = h("button", {
      type: "button",
      class: "wb-link",
      click: () => this.#expand()
    });
    this.nothing = h("p", {
      class: "wb-quiet"
    });
    const search = facet.values.length >= SEARCHED ? this.#searchBox() : null;
    const body = [
      control,
      search,
      this.list,
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
        this.#draw();
      }
    });
    return h("label", {
      class: "wb-search"
    }, "Find", box);
  }
  #expand() {
    this.#expanded = !this.#expanded;
    this.#draw();
  }
  #draw() {
    if (!this.#state || this.section.closed) return;
    const { result, filters } = this.#state;
    const { entries, found } = rank(this.facet, result.crossed(this.place), result.all(this.place), {
      chosen: chosen(filters, this.facet.name),
      excluded: excluded(filters, this.facet.name),
      most: this.#expanded || this.#query ? LONG : SHORT,
      named: this.#query ? this.#named : null
    });
    const longest = Math.max(1, ...entries.map((entry2) => entry2.count));
    const items = entries.map((entry2) => this.#item(entry2, longest));
    this.#put(items);
    this.#items = new Map(entries.map((entry2, i) => [
      entry2.value,
      items[i]
    ]));
    this.#say(found, entries.length);
  }
  /** @param {number} i */
  #named = (i) => {
    this.#small ??= this.facet.values.map((_, at) => folded(labelAt(this.facet, at)));
    return (i < 0 ? NONE : this.#small[i]).includes(this.#query);
  };
  /** @param {HTMLLIElement[]} items */
  #put(items) {
    const now = this.list.children;
    if (now.length === items.length && items.every((item, i) => item === now[i])) return;
    const focused = document.activeElement;
    this.list.replaceChildren(...items);
    if (focused instanceof HTMLElement && this.list.contains(focused)) focused.focus();
  }
  /**
   * @param {number} found
   * @param {number} shown
   */
  #say(found, shown) {
    this.nothing.textContent = found ? "" : this.#query ? "Nothing found." : "No values.";
    this.nothing.hidden = found > 0;
    this.more.hidden = this.#query !== "" || !this.#expanded && found <= shown;
    this.more.textContent = this.#expanded ? found > shown ? `Show fewer (${number(shown)} of ${number(found)} shown)` : "Show fewer" : `Show ${found > LONG ? `${number(LONG)} of` : "all"} ${number(found)}`;
    this.more.setAttribute("aria-expanded", String(this.#expanded));
  }
  /**
   * The value's own element, made once and then changed, so that the focus stays on it.
   *
   * @param {Ranked} entry
   * @param {number} longest
   */
  #item(entry2, longest) {
    const item = this.#items.get(entry2.value) ?? this.#newItem(entry2);
    showValue(
      /** @type {HTMLButtonElement} */
      item.firstElementChild,
      entry2,
      longest
    );
    return item;
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
function showValue(button3, { label, count: count2, chosen: chosen2, excluded: excluded2 }, longest) {
  const quotes = `${number(count2)} ${count2 === 1 ? "quote" : "quotes"}`;
  const words2 = `${label}, ${quotes}${excluded2 ? ", excluded" : ""}`;
  if (button3.getAttribute("aria-label") !== words2) {
    button3.setAttribute("aria-label", words2);
    button3.lastElementChild.textContent = number(count2);
  }
  const pressed = String(chosen2);
  if (button3.getAttribute("aria-pressed") !== pressed) button3.setAttribute("aria-pressed", pressed);
  button3.toggleAttribute("data-excluded", excluded2);
  const share = String(Math.round(1e3 * count2 / longest) / 1e3);
  if (button3.style.getPropertyValue("--wb-share") !== share) {
    button3.style.setProperty("--wb-share", share);
  }
}

// js/facets/dates.js
var DateView = class {
  /** @type {{codes: Codes, size: number} | null} */
  #days = null;
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
    this.all = h("button", {
      type: "button",
      class: "wb-link",
      click: () => this.#set()
    }, "All dates");
    this.list = h("ul", {
      class: "wb-values wb-periods",
      "aria-label": "Dates"
    });
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
    ].filter((day) => day !== void 0).length + missing.length);
    this.#draw();
  }
  #draw() {
    if (!this.#state || !this.span || this.section.closed) return;
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
    const shown = found.filter((entry3) => entry3.count || entry3.chosen);
    const items = shown.map((entry3) => {
      const item = this.#items.get(entry3.label) ?? this.#newItem(entry3.period);
      showValue(
        /** @type {HTMLButtonElement} */
        item.firstElementChild,
        entry3,
        longest
      );
      return item;
    });
    this.#put(items);
    this.#items = new Map(shown.map((entry3, i) => [
      entry3.label,
      items[i]
    ]));
    const none = chosen(filters, "published").length > 0;
    const without2 = excluded(filters, "published").length > 0;
    this.none.hidden = !undated && !none && !without2;
    const entry2 = {
      label: NONE,
      count: undated,
      chosen: none,
      excluded: without2
    };
    showValue(this.none, entry2, longest);
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
  #counts(result, shown) {
    const { table, session: { once } } = this.page;
    const span = (
      /** @type {{first: number, last: number}} */
      this.span
    );
    this.#days ??= dayCodes(table, span);
    const { codes: codes2, size } = this.#days;
    if (!once) {
      const counts2 = result.under("date", codes2, size);
      return {
        counts: shown.map((period) => this.#sum(counts2, period)),
        none: counts2[0]
      };
    }
    const periodOf = new Uint32Array(size).fill(shown.length + 1);
    periodOf[0] = 0;
    shown.forEach(({ first, last }, i) => {
      const end = Math.min(size, last - span.first + 2);
      periodOf.fill(i + 1, Math.min(end, Math.max(1, first - span.first + 1)), end);
    });
    const counts = result.under("date", codes2.map((day) => periodOf[day]), shown.length + 2);
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
    const button3 = valueButton("date", period.name, false, () => {
      const { since, until } = this.page.session.filters;
      const again = since === days[0] && until === days[1];
      if (again) this.#set();
      else this.#set(days[0], days[1]);
    });
    return h("li", {}, button3);
  }
  /** @param {HTMLLIElement[]} items */
  #put(items) {
    const focused = document.activeElement;
    const held = focused !== null && this.list.contains(focused);
    this.list.replaceChildren(...items);
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
      show: (day) => {
        if (document.activeElement !== input || !day) input.value = day ?? "";
      }
    };
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
    const beliefs = result.under("speech", table.speech, 2)[0];
    this.beliefs.show(filters, beliefs);
    this.stories.show();
  }
  close() {
    this.confidence.close();
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
      change: () => session.countStories(box.checked)
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
      box.checked = session.countsStories;
      element.hidden = !header.copies && !session.countsStories;
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
  const focused = ({ target: target2 }) => ours = isIn(target2);
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
    removeEventListener("focusin", focused);
    removeEventListener("pointerdown", pressed, true);
    removeEventListener("keydown", lost, true);
  };
}

// js/filter/standing.js
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
    ...ofSpeech(filters)
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
  const { text = [], exclude } = filters;
  const shunned = exclude?.text ?? [];
  return [
    ...text.map((phrase) => ({
      words: `Text${text.length > 1 ? " (any)" : ""}: \u201C${phrase}\u201D`,
      excludes: false,
      left: withArgument(filters, "text", text.filter((each) => each !== phrase))
    })),
    ...shunned.map((phrase) => ({
      words: `Text: \u201C${phrase}\u201D`,
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
  const none = h("span", {
    class: "wb-quiet"
  }, "No filters");
  holder.replaceChildren(...chips.length ? chips : [
    none
  ]);
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
  const shown = new Set(places);
  const rest = counts.subarray(0, among).reduce((sum, n, at) => sum + (shown.has(at) ? 0 : n), 0);
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
function periodStart(day, freq) {
  const date2 = new Date(day * DAY_MS);
  if (freq === "week") return day - ((day + 3) % 7 + 7) % 7;
  if (freq === "month") return day - (date2.getUTCDate() - 1);
  if (freq === "year") return date2.setUTCMonth(0, 1) / DAY_MS;
  return day;
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
  const day = `${date2.getUTCDate()} ${month} ${year}`;
  return freq === "week" && long ? `week of ${day}` : day;
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
function countCodes({ codes: codes2, size }, rows) {
  const counts = new Float64Array(size);
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
function countCrossed(facet, places, split2, groups, width2, rows, once = null) {
  const groupOf = new Uint8Array(split2.size);
  for (let code = 0; code < split2.size; code++) {
    groupOf[code] = groups[code === 0 ? split2.values.length : code - 1];
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
  const lines = new Map(places.map((place2) => [
    place2,
    new Array(width2).fill(0)
  ]));
  for (let code = 0; code < facet.size; code++) {
    for (const at of positions2(facet, facet.sets, code)) {
      const line = lines.get(at);
      if (line) line.forEach((_, group) => line[group] += cells[code * width2 + group]);
    }
  }
  return places.map((place2) => (
    /** @type {number[]} */
    lines.get(place2)
  ));
}
function countPeriods(days, noDay, { from, periodOf, periods: periods3 }, rows, once = null) {
  if (once) {
    const found = countOnce(once, rows, periods3 + 1, (row, add) => {
      const day = days[row];
      if (day === noDay) add(periods3);
      else if (day >= from && day - from < periodOf.length) add(periodOf[day - from]);
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
    const day = days[rows ? rows[i] : i];
    if (day === noDay) undated++;
    else if (day >= from && day - from < counts.length) counts[day - from]++;
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
  const known = SPANS.get(table);
  if (known !== void 0) return known;
  const span = spanOf(table);
  SPANS.set(table, span);
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

// js/filter/code.js
var LINE = 88;
var INDENT = "    ";
var UNSEEN = /[\u007f-\u009f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff]/g;
function pythonCode(filters, figures = []) {
  const drawn = figures.map((figure) => `${figure}.show()`);
  const names2 = drawn.length ? "plot_coverage, select" : "select";
  return [
    `from workbench import ${names2}`,
    "",
    selection(filters),
    ...drawn
  ].join("\n");
}
function selection(filters) {
  const entries = Object.entries(filters);
  const flat = [
    "quotes",
    ...entries.map(([name, value]) => `${name}=${flatly(value)}`)
  ];
  const line = `shown = select(${flat.join(", ")})`;
  if (width(line) <= LINE) return line;
  const deep = [
    "quotes",
    ...entries.map(([name, value]) => written(name, "=", value, INDENT))
  ];
  return [
    "shown = select(",
    ...deep.map((part2) => `${INDENT}${part2},`),
    ")"
  ].join("\n");
}
function written(name, sign, value, indent) {
  const head = sign === "=" ? `${name}=` : `${literal(name)}: `;
  const line = head + flatly(value);
  if (width(`${indent}${line},`) <= LINE || typeof value !== "object" || !value) return line;
  const inner = indent + INDENT;
  const [opened, closed] = Array.isArray(value) ? "[]" : "{}";
  const parts = Array.isArray(value) ? value.map((each) => flatly(each)) : Object.entries(value).map(([key, each]) => written(key, ": ", each, inner));
  return [
    head + opened,
    ...parts.map((part2) => `${inner}${part2},`),
    indent + closed
  ].join("\n");
}
function flatly(value) {
  if (Array.isArray(value)) return `[${value.map(flatly).join(", ")}]`;
  if (typeof value === "string") return literal(value);
  if (typeof value === "number") return decimal(value);
  if (value && typeof value === "object") {
    const parts = Object.entries(value).map(([key, each]) => `${literal(key)}: ${flatly(each)}`);
    return `{${parts.join(", ")}}`;
  }
  return value === null ? "None" : value ? "True" : "False";
}
function literal(text) {
  const body = JSON.stringify(text).slice(1, -1).replaceAll('\\"', '"').replace(UNSEEN, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, "0")}`);
  return text.split('"').length > text.split("'").length ? `'${body.replaceAll("'", "\\'")}'` : `"${body.replaceAll('"', '\\"')}"`;
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
var HINT = "Paste it into a notebook cell; `quotes` is the frame that this Explorer was given.";
var CodePanel = class {
  /** @param {Page} page */
  constructor(page2) {
    this.page = page2;
    this.button = h("button", {
      type: "button",
      class: "wb-button",
      "aria-expanded": "false",
      click: () => this.#open(!!this.element.hidden)
    }, "Python code");
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
    }, h("p", {
      class: "wb-quiet"
    }, HINT), this.said, this.copier), h("pre", {
      tabindex: 0,
      "aria-label": "Python code"
    }, this.code));
    this.element.hidden = true;
  }
  update() {
    this.said.textContent = "";
    if (!this.element.hidden) this.code.textContent = this.#text();
  }
  close() {
  }
  #text() {
    const { session, table } = this.page;
    return pythonCode(session.filters, chartCalls(table, session.filters, session.countsStories));
  }
  /** @param {boolean} open */
  #open(open) {
    this.element.hidden = !open;
    this.button.setAttribute("aria-expanded", String(open));
    this.update();
  }
  async #copy() {
    const copied = await toClipboard(this.#text(), this.code);
    this.said.textContent = copied ? "Copied." : "Not copied: mark the code and press Ctrl+C.";
  }
};
async function toClipboard(text, element) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    getSelection()?.selectAllChildren(element);
    return document.execCommand("copy");
  }
}

// js/head/searchbox.js
var PAUSE_MS = 250;
var SearchBox = class {
  /** What of the filters is in the box, so that the next letter takes its place. */
  #live = "";
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #timer;
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
    this.label = h("span");
    this.element = h("label", {
      class: "wb-search wb-text"
    }, this.label, this.box);
    this.#name();
  }
  /** @param {boolean} excludes whether quotes with the words are left out */
  setMode(excludes) {
    if (excludes === this.excludes) return;
    this.#finish();
    this.excludes = excludes;
    this.#name();
  }
  update() {
    if (this.#live && !this.#phrases(this.page.session.filters).includes(this.#live)) {
      this.#live = "";
      if (!this.#timer) this.box.value = "";
    }
  }
  close() {
    clearTimeout(this.#timer);
  }
  #name() {
    this.label.textContent = this.excludes ? "Quotes without the phrase" : "Quotes with the phrase";
  }
  #later() {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#search(), PAUSE_MS);
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
  #phrases({ text = [], exclude }) {
    return this.excludes ? exclude?.text ?? [] : text;
  }
  /**
   * @param {Filters} filters
   * @param {string[]} phrases
   */
  #with(filters, phrases) {
    return this.excludes ? withExcluded(filters, "text", phrases) : withArgument(filters, "text", phrases);
  }
};

// js/head/head.js
var Head = class {
  /**
   * @param {Page} page
   * @param {Part[]} tools of other parts of the page
   * @param {HTMLElement} drawer opens the filters where they are out of sight
   */
  constructor(page2, tools, drawer) {
    const { session } = page2;
    this.page = page2;
    this.search = new SearchBox(page2);
    this.code = new CodePanel(page2);
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
    this.undo = button("Undo", "Undo (Ctrl+Z)", () => session.undo());
    this.redo = button("Redo", "Redo (Ctrl+Shift+Z)", () => session.redo());
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
    }, this.counter, drawer, this.search.element, steps, ...tools.map((tool) => tool.element)), this.standing, this.code.element);
  }
  clearAll() {
    this.page.session.change({});
    this.counter.focus();
  }
  update() {
    const { session, table } = this.page;
    this.#say();
    this.clearer.hidden = Object.keys(session.filters).length === 0;
    showChips(this.chips, session.filters, table, (filters) => {
      session.change(filters);
      this.#focusChip();
    });
    this.undo.setAttribute("aria-disabled", String(!session.history.canUndo));
    this.redo.setAttribute("aria-disabled", String(!session.history.canRedo));
    this.search.update();
    this.code.update();
  }
  close() {
    this.search.close();
  }
  #say() {
    const { session } = this.page;
    const { matching, total: total2, counted, whole } = session.result;
    const some = matching.length < total2 ? `${number(counted)} of ` : "";
    const words2 = `${some}${count(whole, "quote")}${session.once ? ", each story once" : ""}`;
    const searched = session.searchFault ? `${words2}, not searched: ${session.searchFault}` : session.searching ? `${words2}, searching \u2026` : words2;
    if (this.counter.textContent !== searched) this.counter.textContent = searched;
  }
  /** The chip that was pressed is gone: the next one, or the count, gets the focus. */
  #focusChip() {
    const next = this.chips.querySelector("button");
    if (next) next.focus();
    else this.counter.focus();
  }
};
function button(label, title, click) {
  return h("button", {
    type: "button",
    class: "wb-button",
    title,
    click
  }, label);
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
  const button3 = h("button", {
    type: "button",
    class: "wb-button wb-clear",
    click: clearAll
  }, "Clear all filters");
  const { since, until } = session.filters;
  const reversed = since !== void 0 && until !== void 0 && since > until;
  const why = reversed ? `No day is after ${since} and before ${until}; change one of the dates.` : "No quotes match; remove a filter.";
  return [
    h("p", {}, why),
    button3
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
  const before = () => {
    root.dataset.printing = "";
    part2.beforePrint();
  };
  const after = () => {
    delete root.dataset.printing;
    part2.afterPrint();
  };
  addEventListener("beforeprint", before);
  addEventListener("afterprint", after);
  return () => {
    removeEventListener("beforeprint", before);
    removeEventListener("afterprint", after);
  };
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
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
function asRgb(css) {
  const mixed = /^color\(srgb ([\d.e-]+) ([\d.e-]+) ([\d.e-]+)(?: \/ ([\d.e-]+))?\)$/.exec(css);
  if (!mixed) return css;
  const [red, green, blue] = mixed.slice(1, 4).map((part2) => Math.round(255 * Number(part2)));
  return `rgba(${red}, ${green}, ${blue}, ${mixed[4] ?? 1})`;
}
function watchTheme(changed) {
  const observer = new MutationObserver(changed);
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
  asked.forEach((query) => query.addEventListener("change", changed));
  return () => {
    observer.disconnect();
    asked.forEach((query) => query.removeEventListener("change", changed));
  };
}

// js/charts/words.js
var MOST_TOLD = 12;
function markWords({ marks, series: all, behind, columns: columns2 }, i, series) {
  const quotes = series.numbers[i];
  if (all.length > 1) return `${marks[i].label}, ${series.label}: ${count(quotes, "quote")}`;
  if (behind) return `${marks[i].label}: ${number(quotes)} of ${count(behind[i], "quote")}`;
  const more = columns2.slice(1).map(({ label, cells }) => `${label.toLowerCase()} ${cells[i]}`);
  return [
    `${marks[i].label}: ${count(quotes, "quote")}`,
    ...more
  ].join(", ");
}
function describe(shown, picture) {
  if (shown.nothing) return `${shown.title}. ${shown.nothing}`;
  const told = shown.marks.map((_, i) => i).filter((i) => total(shown, i));
  const most = told.length > MOST_TOLD ? [
    ...told
  ].sort((a, b) => total(shown, b) - total(shown, a)).slice(0, MOST_TOLD) : told;
  const left = told.length - most.length;
  const parts = most.map((i) => place(shown, i));
  if (left) parts.push(`and ${number(left)} more in the table`);
  const { marks } = shown;
  const among = left ? ` from ${marks[0].label} to ${marks[marks.length - 1].label}` : "";
  return `${picture} of ${shown.title.toLowerCase()}${among}. ${parts.join("; ")}.`;
}
function place(shown, i) {
  const { series, marks } = shown;
  if (series.length < 2) return markWords(shown, i, series[0]);
  const parts = series.filter((one) => one.numbers[i]).map((one) => `${one.label} ${number(one.numbers[i])}`);
  return `${marks[i].label}: ${count(total(shown, i), "quote")} (${parts.join(", ")})`;
}
function total({ series }, i) {
  return series.reduce((sum, { numbers }) => sum + numbers[i], 0);
}

// js/charts/labels.js
function asLabel(text) {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
function shorten(text, letters) {
  const points = [
    ...text
  ];
  return points.length <= letters ? text : `${points.slice(0, letters - 1).join("").trimEnd()}\u2026`;
}
function wrapped2(text, letters) {
  const plain2 = text.replace(/\s+/g, " ").trim();
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
  const { color, shape } = inkOf(series, palette);
  const pattern2 = {
    shape,
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
    ...shape ? {
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
function hover(shown, series) {
  return {
    hovertext: shown.marks.map((_, i) => asLabel(markWords(shown, i, series))),
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
function keyParts(shown, palette, onPick) {
  const { series, behind, level } = shown;
  if (series.length > 1) return series.map((one) => h("li", {}, entry(one, palette, onPick)));
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
function entry(series, palette, onPick) {
  const { pick, chosen: chosen2, label } = series;
  const parts = [
    filled(series, palette),
    h("span", {}, `${chosen2 ? "\u2713 " : ""}${label}`)
  ];
  if (!pick) return h("span", {
    class: "wb-key-entry"
  }, ...parts);
  return h("button", {
    type: "button",
    class: "wb-key-entry",
    title: label,
    "aria-pressed": String(chosen2),
    "data-key": `key ${series.at}`,
    click: () => onPick(pick)
  }, ...parts);
}
function words(swatch2, text) {
  return h("li", {}, h("span", {
    class: "wb-key-entry"
  }, swatch2, h("span", {}, text)));
}
function filled(series, palette) {
  const { color, shape } = inkOf(series, palette);
  const strokes = shape === "." ? 2 : 1.4;
  return swatch(part("rect", {
    width: SIDE,
    height: SIDE,
    fill: color
  }), part("path", {
    d: STROKES[shape],
    stroke: palette.surface,
    "stroke-width": strokes,
    "stroke-linecap": "round",
    fill: "none"
  }));
}
function outlined(palette) {
  const size = SIDE - 1;
  return swatch(part("rect", {
    x: 0.5,
    y: 0.5,
    width: size,
    height: size,
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
function swatch(...parts) {
  const svg = part("svg", {
    width: SIDE,
    height: SIDE,
    viewBox: `0 0 ${SIDE} ${SIDE}`,
    "aria-hidden": "true",
    class: "wb-swatch"
  });
  svg.append(...parts);
  return svg;
}
function part(tag, attributes) {
  const element = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, String(value));
  return element;
}

// js/charts/table.js
var MOST_LINES = 200;
function tableParts(shown, onPick) {
  const { marks, columns: columns2, title } = shown;
  const left = marks.length - MOST_LINES;
  const caption = h("caption", {}, left > 0 ? `${title}, the first ${MOST_LINES}` : title);
  const head = h("tr", {}, h("th", {
    scope: "col"
  }, shown.axis), ...columns2.map((column4) => h("th", {
    scope: "col"
  }, columnHead(column4, onPick))));
  const lines = marks.slice(0, MOST_LINES).map((mark, i) => h("tr", {}, h("th", {
    scope: "row"
  }, button2(mark.label, mark.pick, mark.chosen, `${mark.at}`, onPick)), ...columns2.map((column4) => h("td", {}, cell(shown, column4, mark, i, onPick)))));
  return [
    caption,
    h("thead", {}, head),
    h("tbody", {}, ...lines)
  ];
}
function columnHead({ label, series }, onPick) {
  if (!series?.pick) return label;
  return button2(label, series.pick, series.chosen, `head ${series.at}`, onPick);
}
function cell(shown, { cells, series }, mark, i, onPick) {
  const words2 = typeof cells[i] === "number" ? number(cells[i]) : cells[i];
  if (!series?.pick || !cells[i]) return words2;
  const pick = {
    ...mark.pick,
    ...series.pick
  };
  const both = mark.chosen && series.chosen;
  const made = button2(words2, pick, both, `${mark.at} ${series.at}`, onPick);
  made.setAttribute("aria-label", markWords(shown, i, series));
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
var LOADING = "Loading the chart \u2026";
var FAILED = "The chart cannot be drawn; its numbers are in the table.";
var Chart = class {
  /** @type {any} */
  #plotly = null;
  /** @type {Shown | null} */
  #shown = null;
  /** What the picture shows, which follows what was read a moment later. @type {Shown | null} */
  #drawn = null;
  #kept = false;
  #draws = 0;
  #asTable = false;
  #failed = false;
  #closed = false;
  /**
   * @param {Kind} kind
   * @param {{onPick: (pick: Pick) => void, onStale: (chart: Chart) => void}} calls `onStale` hears
   *   that what the chart shows is no longer what it should
   */
  constructor(kind, { onPick, onStale }) {
    this.kind = kind;
    this.onPick = onPick;
    this.onStale = onStale;
    this.stale = true;
    this.inSight = false;
    this.width = 0;
    this.plot = /** @type {any} */
    h("div", {
      class: "wb-plot"
    });
    this.picture = h("div", {
      class: "wb-picture",
      role: "img",
      "aria-label": kind.heading
    }, this.plot);
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
    this.toggle = h("button", {
      type: "button",
      class: "wb-link",
      click: () => this.#turn()
    });
    const body = h("div", {}, this.picture, this.holder, this.status, this.notes);
    body.style.minHeight = `${kind.height}px`;
    this.element = h("div", {
      role: "group",
      class: "wb-chart",
      "aria-label": kind.heading,
      "data-chart": kind.name
    }, h("div", {
      class: "wb-chart-head"
    }, h("h4", {}, kind.heading), this.toggle), this.key, body);
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
    return this.#plotly && !this.#asTable;
  }
  /**
   * Everything but the picture: table, key, notes, description.
   *
   * @param {State} state
   * @param {Palette} palette
   */
  read(state, palette) {
    const kept = this.held ? this.#shown : null;
    const shown = this.kind.read(state, kept);
    this.#shown = shown;
    this.#kept = kept !== null;
    this.picture.setAttribute("aria-label", describe(shown, this.kind.picture));
    this.notes.textContent = shown.notes.join(" ");
    this.notes.hidden = !shown.notes.length;
    this.#keepFocus(() => {
      this.key.replaceChildren(...shown.nothing ? [] : keyParts(shown, palette, this.onPick));
      if (this.#asTable) this.table.replaceChildren(...tableParts(shown, this.onPick));
    });
    this.key.hidden = this.#asTable || shown.nothing !== "";
    this.#sayStatus();
  }
  /**
   * The picture of what was read last.
   *
   * @param {Palette} palette
   * @param {number} [width] in pixels
   */
  async draw(palette, width2 = this.picture.clientWidth) {
    const shown = this.#shown;
    if (!shown || shown.nothing || !width2 || !this.drawable) return;
    const { data, layout, config } = this.kind.figure(shown, width2, palette);
    try {
      await this.#plotly.react(this.plot, data, layout, config);
      if (this.#closed) return void this.#plotly.purge(this.plot);
    } catch (error) {
      console.error(error);
      return this.fail();
    }
    if (this.#draws === 0) this.#listen();
    this.#draws++;
    this.#drawn = shown;
    this.width = width2;
    this.picture.dataset.drawn = String(this.#draws);
  }
  /** @param {any} plotly */
  use(plotly) {
    this.#plotly = plotly;
    this.#sayStatus();
  }
  /** The numbers are still there, so they are shown. */
  fail() {
    this.#plotly = null;
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
    const shown = this.#shown;
    this.holder.hidden = !(this.#asTable || paper && !this.#plotly);
    if (!paper) this.#sayStatus();
    else if (shown && !this.#plotly) {
      this.table.replaceChildren(...tableParts(shown, this.onPick));
      this.status.hidden = !shown.nothing;
      this.key.hidden = true;
    }
  }
  close() {
    this.#closed = true;
    if (this.#draws) this.#plotly?.purge(this.plot);
  }
  #letGo() {
    setTimeout(() => {
      if (this.#kept && !this.held) this.onStale(this);
    }, 0);
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
    const waiting = this.#plotly || this.#asTable ? "" : LOADING;
    const words2 = nothing || (this.#failed ? FAILED : waiting);
    this.status.textContent = words2;
    this.status.hidden = !words2;
    this.picture.hidden = this.#asTable || nothing !== "";
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
    const same2 = this.element.querySelector(`[data-key="${CSS.escape(key)}"]`);
    (same2 ?? this.toggle).focus();
  }
  #listen() {
    this.plot.on("plotly_click", (event) => {
      const pick = this.#pickOf(event.points[0]);
      if (pick) this.onPick(pick);
    });
    this.plot.on("plotly_hover", () => this.plot.classList.add("wb-over"));
    this.plot.on("plotly_unhover", () => this.plot.classList.remove("wb-over"));
  }
  /**
   * What the mark under the pointer stands for.
   *
   * @param {{pointNumber: number, data: {meta?: number}}} point
   * @returns {Pick | null}
   */
  #pickOf({ pointNumber, data }) {
    if (!this.#drawn) return null;
    const { marks, series, behind, level } = this.#drawn;
    const { numbers, pick } = series[data.meta ?? 0] ?? {};
    const some = numbers?.[pointNumber] || behind?.[pointNumber] || level?.[pointNumber];
    return some ? {
      ...marks[pointNumber].pick,
      ...pick
    } : null;
  }
};

// js/charts/bars.js
var ROW_PX = 30;
var FEWEST_ROWS = 2;
var LABEL_PX = 11;
var AXIS_PX = 38;
var LABEL_SHARE = 0.36;
var STANDOFF_PX = 5;
var GAP_PX = 10;
function barHeight(rows) {
  return Math.max(FEWEST_ROWS, rows) * ROW_PX + AXIS_PX;
}
function barFigure(shown, width2, palette) {
  const places = shown.marks.map((_, i) => i);
  const labels = rowLabels(shown, width2);
  const left = roomFor(labels);
  const stacked = shown.series.length > 1;
  const ends = places.map((i) => endOf(shown, i));
  const beside = Math.max(0, ...shown.words.map((text) => text.length)) * LETTER_PX + GAP_PX;
  const plot = Math.max(80, width2 - left - 4);
  const end = Math.max(1, ...ends) * plot / Math.max(40, plot - beside);
  return {
    data: traces(shown, places, ends, palette),
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
        r: 4,
        t: 2,
        b: AXIS_PX - 2
      },
      xaxis: {
        ...numberAxis(end, palette),
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
        ticktext: labels.map((lines) => lines.map(asLabel).join("<br>")),
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
function traces(shown, places, ends, palette) {
  const { series, behind, level, words: words2 } = shown;
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
      x: one.numbers,
      meta,
      name: asLabel(one.label),
      marker: looksOf(one, palette),
      ...hover(shown, one)
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
      // Not right at the bar's end.
      text: words2.map((text) => `\xA0${text}`),
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
function rowLabels({ marks }, width2) {
  const letters = Math.max(8, Math.floor(width2 * LABEL_SHARE / LETTER_PX));
  return marks.map(({ label, chosen: chosen2 }) => wrapped2(`${chosen2 ? "\u2713 " : ""}${label}`, letters));
}
function roomFor(labels) {
  const longest = Math.max(0, ...labels.flat().map((line) => [
    ...line
  ].length));
  return Math.ceil(longest * LETTER_PX) + STANDOFF_PX + 4;
}

// js/charts/columns.js
var COLUMNS_PX = 230;
var MARGIN = {
  l: 46,
  r: 8,
  t: 16,
  b: 40
};
var FEWEST_PLACES = 9;
var THIN_PX = 4;
function columnFigure(shown, width2, palette) {
  const { marks, series: [series], behind, axis } = shown;
  const places = marks.map((_, i) => i);
  const spare = Math.max(0, FEWEST_PLACES - marks.length) / 2;
  const pixels = (width2 - MARGIN.l - MARGIN.r) / (places.length + 2 * spare);
  const column4 = {
    type: "bar",
    x: places,
    width: pixels < THIN_PX ? 1 : 0.84
  };
  const ticks = everySo(places, pixels, marks);
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
        text: marks.map(({ chosen: chosen2 }) => chosen2 ? "\u2713" : ""),
        textposition: "outside",
        textfont: {
          color: palette.text
        },
        cliponaxis: false,
        ...hover(shown, series)
      }
    ],
    layout: {
      ...frame2(palette, {
        width: width2,
        height: COLUMNS_PX
      }),
      barmode: "overlay",
      hovermode: "x",
      margin: MARGIN,
      xaxis: {
        ...PLACES,
        tickvals: ticks,
        ticktext: ticks.map((i) => marks[i].label),
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
      yaxis: numberAxis(Math.max(1, ...series.numbers, ...behind ?? []) * 1.08, palette)
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
function everySo(places, pixels, marks) {
  const label = Math.max(1, ...marks.map(({ label: label2 }) => label2.length)) * LETTER_PX + 14;
  const step = Math.max(1, Math.ceil(label / pixels));
  return places.filter((i) => i % step === 0);
}

// js/charts/order.js
var KNOWN = /* @__PURE__ */ new WeakMap();
function names(facet) {
  const known = KNOWN.get(facet);
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
  KNOWN.set(facet, made);
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
  let known = 0;
  for (let at = 0; at < facet.values.length + (none ? 1 : 0); at++) {
    if (!counts[at]) continue;
    known++;
    if (found.length === top && !ahead(at, found[top - 1])) continue;
    let place2 = found.length;
    while (place2 > 0 && ahead(at, found[place2 - 1])) place2--;
    found.splice(place2, 0, at);
    if (found.length > top) found.pop();
  }
  return {
    greatest: found,
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
    const difference = Number(left[i].codePointAt(0)) - Number(right[i].codePointAt(0));
    if (difference) return difference;
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
    title: "Quotes by expert",
    axis: "Expert",
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
      ...restNote(counts, places, known, "expert", people, once),
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
var KINDS = [
  "direct",
  "mixed",
  "indirect"
];
function readKinds({ table, filters, rows, base, filtered, once }) {
  const kind = facetOf(table, "kind");
  const wanted = chosen(filters, "kind");
  const numbersOf = (among) => {
    const counts = countValues(kind, among, once);
    return KINDS.map((name) => counts[kind.values.indexOf(name)] ?? 0);
  };
  const numbers = numbersOf(rows);
  const behind = filtered ? numbersOf(base) : null;
  const shares = sharesOf(numbers);
  return {
    title: "Quotes by kind",
    axis: "Kind of quote",
    marks: KINDS.map((name, at) => ({
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
function columns(label, numbers, share, shares) {
  return [
    {
      label,
      cells: numbers,
      series: null
    },
    {
      label: share,
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
    if (!n) return "0 %";
    const percent = 100 * n / total2;
    if (percent < 0.5) return "under 1 %";
    return n < total2 && percent > 99.5 ? "over 99 %" : `${Math.round(percent)} %`;
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
  const marks = places.map((at) => {
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
  return {
    title: "Quotes by theme and institution",
    axis: "Theme",
    marks,
    series,
    behind: null,
    level: null,
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
  const shown = keptSeries(kept, mostQuoted(institution, counts));
  const groups = new Uint8Array(institution.values.length + 1).fill(shown.length);
  shown.forEach((at, group) => groups[at] = group);
  const width2 = shown.length + 1;
  const lines = countCrossed(theme, places, institution, groups, width2, rows, once);
  const named = shown.filter((at) => valueAt(institution, at) !== MISSING);
  const given = looks.assign(named.map((at) => nameAt(institution, at)));
  const series = shown.map((at, group) => ({
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
    numbers: lines.map((line) => line[group])
  }));
  const others = counts.reduce((sum, n, at) => sum + (n && groups[at] === shown.length ? 1 : 0), 0);
  if (others) {
    const numbers = lines.map((line) => line[shown.length]);
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
  const before = kept?.series.flatMap(({ at }) => at ?? []) ?? [];
  return most.every((at) => before.includes(at)) ? before : most;
}
function mostQuoted(institution, counts) {
  const { greatest: top, known } = greatest(institution, counts, MOST_SERIES, true);
  return known <= MOST_SERIES ? top : top.slice(0, MOST_SERIES - 1);
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
      heading: "Voices over time",
      picture: "Column chart",
      height: COLUMNS_PX,
      read: readVoices,
      figure: columnFigure
    },
    {
      name: "experts",
      heading: "Most quoted experts",
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

// js/charts/states.js
var States = class {
  /** @type {{key: string, rows: Uint32Array | null} | null} */
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
    if (this.#base?.key !== key) {
      const rows = speech2 === null ? null : rowsWhere(this.table.speech, Number(speech2));
      this.#base = {
        key,
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
  /** @param {Page} page */
  constructor({ session, table }) {
    this.session = session;
    this.states = new States(session, table);
    const onPick = (pick) => session.change(picked(session.filters, pick));
    const calls = {
      onPick,
      onStale: (chart) => this.#renew([
        chart
      ])
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
    this.resized = new ResizeObserver(() => this.#renew(this.charts.filter(({ picture, width: width2 }) => width2 > 0 && picture.clientWidth > 0 && Math.abs(picture.clientWidth - width2) > 1)));
    this.resized.observe(this.grid);
    this.charts.forEach(({ element }) => this.sight.observe(element));
    this.soon = setTimeout(() => this.#load(), 50);
  }
  /** The filters have changed. */
  update() {
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
      makeScalable(chart.plot);
    }
  }
  afterPrint() {
    for (const chart of this.charts) {
      makeFixed(chart.plot);
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
    const due = this.charts.filter(({ stale, inSight }) => stale && inSight);
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
    const at = this.items.findIndex((item) => item === event.target);
    const next = nextItem(event.key, at, this.items.map((item) => item.textContent ?? ""));
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
function nextItem(key, at, labels) {
  const { length } = labels;
  if (key === "ArrowDown") return (at + 1) % length;
  if (key === "ArrowUp") return (at - 1 + length) % length;
  if (key === "Home") return 0;
  if (key === "End") return length - 1;
  if (key.length !== 1 || key === " ") return null;
  for (let step = 1; step <= length; step++) {
    const place2 = (at + step) % length;
    if (labels[place2].toLowerCase().startsWith(key.toLowerCase())) return place2;
  }
  return null;
}

// js/head/exports.js
var NOTHING = "No quotes match, so there is nothing to export.";
var KEPT_MS = 6e4;
var Exports = class {
  #working = false;
  #closed = false;
  /** @param {Page} page */
  constructor(page2) {
    this.page = page2;
    this.formats = page2.header.exports;
    const items = this.formats.map(({ format, label }) => ({
      name: format,
      label
    }));
    this.menu = new Menu("Export", items, (format) => this.#export(format));
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
    const { button: button3, title } = this.menu;
    button3.setAttribute("aria-disabled", String(none || this.#working));
    button3.title = none ? NOTHING : "";
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
    if (!this.#working) this.#tell(NOTHING);
  };
  /** @param {string} format */
  async #export(format) {
    const { session, header } = this.page;
    const label = this.formats.find((each) => each.format === format)?.label;
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
        filters: session.filters,
        rows
      };
      const { content, buffers } = await session.channel.ask(asked, {
        long: true
      });
      if (this.#closed) return;
      save(content.filename, content.mime, buffers[0]);
      told = `${quotes} exported as ${content.filename}.`;
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
function save(filename, mime, bytes) {
  const address = URL.createObjectURL(new Blob([
    bytes
  ], {
    type: mime
  }));
  h("a", {
    href: address,
    download: filename
  }).click();
  setTimeout(() => URL.revokeObjectURL(address), KEPT_MS);
}

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

// js/list/confidence.js
var VERY_LIKELY = 0.9;
var CHECK = 0.7;
function sureness({ confidence: confidence2, reviewed }) {
  if (reviewed) return {
    words: "\u2713 reviewed",
    check: false
  };
  if (confidence2 === null) return {
    words: "\u2691 check first: no confidence given",
    check: true
  };
  const percent = percentOf(confidence2);
  if (confidence2 < CHECK) return {
    words: `\u2691 check first: ${percent} sure`,
    check: true
  };
  return {
    words: `${confidence2 < VERY_LIKELY ? "likely" : "very likely"}: ${percent} sure`,
    check: false
  };
}
function institutionSureness(confidence2, { speaker, institution, reviewed }) {
  if (confidence2 === null || speaker === null || reviewed) return null;
  const what2 = institution === null ? "no institution" : "institution";
  const check = confidence2 < CHECK;
  return {
    words: `${check ? "\u2691 check " : ""}${what2}: ${percentOf(confidence2)} sure`,
    check
  };
}
function percentOf(confidence2) {
  return `${Math.floor(100 * confidence2 + 1e-6)} %`;
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
function pieces(text, phrases) {
  const wanted = phrases.map(folded).filter(Boolean);
  if (!wanted.length) return [
    text
  ];
  wanted.sort((a, b) => b.length - a.length);
  return text.split(new RegExp(`(${wanted.map(pattern).join("|")})`, "giu"));
}
function pattern(phrase) {
  const parts = phrase.match(/ss|./gsu) ?? [];
  return parts.map((part2) => PRINTED[part2] ?? part2.replace(/[\\^$.*+?()[\]{}|/]/u, "\\$&")).join("");
}

// js/list/row.js
function emptyRow(position, length, id, words2) {
  return h("div", {
    role: "option",
    class: "wb-row",
    id,
    "data-position": position,
    "aria-posinset": position + 1,
    "aria-setsize": length,
    "aria-selected": "false"
  }, h("p", {
    class: "wb-quiet wb-pending"
  }, words2));
}
function fillRow(row, text, phrases) {
  row.replaceChildren(...rowParts(text, phrases));
}
function rowParts(text, phrases) {
  return [
    who(text),
    what(text, phrases)
  ];
}
function who(text) {
  const { speaker, role, institution } = text;
  const lines = [
    role,
    institution === speaker ? null : institution
  ];
  return h("div", {
    class: "wb-who"
  }, h("p", {
    class: speaker ? "wb-speaker" : "wb-speaker wb-quiet",
    dir: "auto"
  }, speaker ?? "Speaker unknown"), ...lines.map((line) => line && h("p", {
    class: "wb-role",
    dir: "auto"
  }, line)));
}
function what(text, phrases) {
  const quote = pieces(text.quote, phrases).map((piece, i) => i % 2 ? h("mark", {
    class: "wb-hit"
  }, piece) : piece);
  return h("div", {
    class: "wb-what"
  }, h("p", {
    class: "wb-quote",
    dir: "auto"
  }, ...quote), h("p", {
    class: "wb-source"
  }, ...spaced([
    ...facts(text),
    where(text)
  ])));
}
function where({ article, outlet, date: date2, section }) {
  const heading = section && `under \u201C${section}\u201D`;
  const day = date2 && h("span", {
    class: "wb-date"
  }, date2);
  const parts = [
    article,
    outlet,
    day,
    heading
  ].filter((part2) => part2 !== null);
  const apart = parts.flatMap((part2, i) => i ? [
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
function facts(text) {
  const { kind, speech: speech2, themes } = text;
  return [
    sure(sureness(text)),
    h("span", {
      class: "wb-kind"
    }, kind),
    speech2 ? null : h("span", {
      class: "wb-kind"
    }, "belief or intention"),
    ...themes.map((theme) => h("span", {
      class: "wb-theme"
    }, theme))
  ];
}
function sure({ words: words2, check }) {
  return h("span", {
    class: check ? "wb-sure wb-unsure" : "wb-sure"
  }, words2);
}
function spaced(parts) {
  return parts.flatMap((part2) => part2 ? [
    part2,
    " "
  ] : []);
}

// js/list/drawn.js
var BLOCK = 10;
var ROW_PX2 = 96;
var DrawnRows = class {
  #heights = new BlockHeights(0, 0);
  /** @type {Map<number, HTMLElement>} */
  #blocks = /* @__PURE__ */ new Map();
  /**
   * @param {Texts} texts
   * @param {string} name that the rows' ids begin with
   */
  constructor(texts2, name) {
    this.texts = texts2;
    this.name = name;
    this.element = h("div", {
      class: "wb-window",
      role: "presentation"
    });
    this.rows = new Uint32Array();
    this.phrases = [];
  }
  /**
   * @param {Uint32Array} rows none of which is drawn yet
   * @param {string[]} phrases to mark in them
   */
  reset(rows, phrases) {
    this.rows = rows;
    this.phrases = phrases;
    this.element.replaceChildren();
    this.#blocks.clear();
    this.#heights = new BlockHeights(Math.ceil(rows.length / BLOCK), BLOCK * ROW_PX2);
    const last = rows.length % BLOCK;
    if (last) this.#heights.measure(/* @__PURE__ */ new Map([
      [
        this.#heights.count - 1,
        last * ROW_PX2
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
    while (position < this.rows.length - 1 && this.topOf(position) < y) position++;
    return Math.min(position, this.rows.length - 1);
  }
  /**
   * Puts texts that have come where they are waited for, or says why they do not come.
   *
   * @param {number[]} positions
   */
  fill(positions3) {
    for (const position of positions3) {
      const row = this.at(position);
      const pending = row?.querySelector(".wb-pending");
      if (!row || !pending) continue;
      const text = this.texts.get(this.rows[position]);
      if (text) fillRow(row, text, this.phrases);
      else if (this.texts.fault) pending.textContent = this.texts.fault;
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
    const words2 = this.texts.fault ?? "Loading \u2026";
    for (const position of this.#positions(index)) {
      const row = emptyRow(position, this.rows.length, `${this.name}-${position}`, words2);
      const text = this.texts.get(this.rows[position]);
      if (text) fillRow(row, text, this.phrases);
      block.append(row);
    }
    this.element.insertBefore(block, next);
    this.#blocks.set(index, block);
    return block;
  }
  /** @param {number} index */
  #positions(index) {
    const start = index * BLOCK;
    const length = Math.min(BLOCK, this.rows.length - start);
    return Array.from({
      length
    }, (_, i) => start + i);
  }
};

// js/list/keys.js
function target(key, now, last, page2) {
  const moves = {
    ArrowDown: () => now + 1,
    ArrowUp: () => now - 1,
    PageDown: () => now + page2(),
    PageUp: () => now - page2(),
    Home: () => 0,
    End: () => last
  };
  return Object.hasOwn(moves, key) ? Math.min(Math.max(0, moves[key]()), last) : null;
}

// js/list/supply.js
var PAUSE_MS2 = 60;
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
    const { rows, texts: texts2, positions: positions3 } = this.drawn;
    return positions3.filter((position) => !texts2.get(rows[position]));
  }
  async #load() {
    const { rows, texts: texts2 } = this.drawn;
    const positions3 = this.#lacking();
    this.#loading = true;
    try {
      await texts2.load(positions3.map((position) => rows[position]));
    } catch (error) {
      texts2.fault = /** @type {Error} */
      error.message;
    }
    this.#loading = false;
    if (this.#closed) return;
    if (rows === this.drawn.rows) this.drawn.fill(positions3);
    this.#timer = setTimeout(() => {
      this.#timer = void 0;
      this.onFilled();
    }, PAUSE_MS2);
    this.onFilled();
  }
};

// js/list/scroll.js
var MOST2 = 8e6;
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
  constructor(most = MOST2) {
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
    const before = this.scroll < 1 && this.top > 0;
    return before || this.scroll > this.#lastScroll - 1 && this.top < this.lastTop - 1;
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
    const share = this.#lastScroll ? Math.min(1, Math.max(0, scroll / this.#lastScroll)) : 0;
    this.go(share * this.lastTop);
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
    const share = this.top / this.lastTop * this.#lastScroll;
    const belowStart = Math.max(share, Math.min(this.top, exact));
    return Math.min(belowStart, this.#lastScroll - Math.min(this.lastTop - this.top, exact));
  }
};

// js/list/viewport.js
var MARGIN_PX = 500;
var SPARE = 1.5;
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
   */
  constructor(element, canvas, drawn) {
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
    const place2 = this.#place;
    if (!place2.view || this.#hidden) return false;
    place2.total = this.#drawn.total;
    this.#drawn.draw(0, place2.view * SPARE);
    this.canvas.style.height = `${place2.height}px`;
    this.#placeRows();
    return true;
  }
  /** Draws what is in view. */
  draw() {
    this.#followScroll();
    for (let go = 0; go < GOES; go++) {
      const moved = this.#measure();
      if (go && !moved) break;
      this.#holdAnchor();
      this.#drawRows();
    }
    this.#settle(this.#place.stuck);
    this.#setAnchor();
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
    const place2 = this.#place;
    this.#followScroll();
    this.#anchor = null;
    this.#atEnd = false;
    if (!this.#drawn.at(position)) place2.go(this.#drawn.topOf(position));
    for (let go = 0; go < GOES; go++) {
      this.#drawRows();
      const moved = this.#measure();
      const before = place2.top;
      const top = this.#drawn.topOf(position);
      const bottom = top + (this.#drawn.at(position)?.offsetHeight ?? 0);
      if (bottom > place2.top + place2.view) place2.go(bottom - place2.view);
      if (top < place2.top) place2.go(top);
      if (!moved && place2.top === before) break;
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
    this.#place.view = this.element.clientHeight;
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
    const moved = this.#drawn.measure();
    this.#place.total = this.#drawn.total;
    return moved;
  }
  /** Puts the view where the row at its top is where it was. */
  #holdAnchor() {
    const place2 = this.#place;
    if (this.#anchor) place2.go(this.#drawn.topOf(this.#anchor.position) - this.#anchor.y);
    else place2.go(this.#atEnd ? place2.lastTop : place2.top);
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
    this.#drawn.draw(top - MARGIN_PX, top + view + MARGIN_PX);
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
    const place2 = this.#place;
    if (!now || !place2.view || Math.abs(place2.wanted - place2.scroll) < 1) return;
    this.element.scrollTop = place2.wanted;
    place2.scroll = this.element.scrollTop;
    this.#placeRows();
  }
};

// js/list/list.js
var REST_MS = 160;
var QuoteList = class {
  #active = -1;
  #frame = 0;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #resting;
  #drawn;
  #supply;
  #viewport;
  /**
   * @param {Texts} texts
   * @param {(position: number) => void} onOpen
   */
  constructor(texts2, onOpen) {
    this.onOpen = onOpen;
    this.#drawn = new DrawnRows(texts2, unique("list"));
    this.#supply = new Supply(this.#drawn, () => this.#later());
    this.canvas = h("div", {
      class: "wb-canvas",
      role: "presentation"
    }, this.#drawn.element);
    this.element = h("div", {
      class: "wb-list",
      role: "listbox",
      tabindex: 0,
      "aria-label": "Matching quotes; Enter opens one in its article",
      scroll: () => this.#later(),
      keydown: (event) => this.#key(event),
      click: (event) => this.#click(event),
      focus: () => this.#focused()
    }, this.canvas);
    this.#viewport = new Viewport(this.element, this.canvas, this.#drawn);
    this.resized = new ResizeObserver(() => this.#later());
    this.resized.observe(this.element);
    this.resized.observe(this.#drawn.element);
  }
  /**
   * @param {Uint32Array} rows in the order in which they are shown
   * @param {string[]} [phrases] that were looked for
   */
  show(rows, phrases = []) {
    this.#drawn.reset(rows, phrases);
    this.#supply.reset();
    this.#viewport.reset();
    this.#activate(-1);
    if (!this.#viewport.drawUnmeasured()) return this.#draw();
    this.#supply.ask();
    cancelAnimationFrame(this.#frame);
    this.#frame = requestAnimationFrame(() => this.#later());
  }
  /**
   * The row becomes the active one and comes into view.
   *
   * @param {number} position
   */
  reveal(position) {
    this.#activate(position);
    if (!this.#viewport.seen()) return;
    this.#viewport.bring(position);
    this.#draw();
  }
  focus() {
    this.element.focus({
      preventScroll: true
    });
  }
  close() {
    cancelAnimationFrame(this.#frame);
    clearTimeout(this.#resting);
    this.#supply.close();
    this.resized.disconnect();
  }
  #later() {
    cancelAnimationFrame(this.#frame);
    this.#frame = requestAnimationFrame(() => this.#draw());
  }
  #draw() {
    if (!this.#viewport.seen()) return;
    this.#viewport.draw();
    this.#showActive();
    this.#supply.ask();
    clearTimeout(this.#resting);
    this.#resting = setTimeout(() => this.#viewport.rest(), REST_MS);
  }
  #focused() {
    if (this.#active < 0 && this.#drawn.rows.length) {
      this.#activate(this.#viewport.first);
    }
  }
  /** @param {number} position */
  #activate(position) {
    this.#active = position;
    this.#showActive();
  }
  #showActive() {
    const before = this.#drawn.element.querySelector("[aria-selected=true]");
    before?.setAttribute("aria-selected", "false");
    const row = this.#active < 0 ? null : this.#drawn.at(this.#active);
    row?.setAttribute("aria-selected", "true");
    if (row) this.element.setAttribute("aria-activedescendant", row.id);
    else this.element.removeAttribute("aria-activedescendant");
  }
  /** @param {KeyboardEvent} event */
  #key(event) {
    if (event.ctrlKey || event.metaKey || event.altKey || !this.#drawn.rows.length) return;
    const last = this.#drawn.rows.length - 1;
    const now = this.#active;
    if (event.key === "Enter" || event.key === " ") {
      if (now >= 0) this.onOpen(now);
    } else {
      const to = target(event.key, now, last, () => this.#viewport.page);
      if (to === null) return;
      const ends = event.key === "Home" || event.key === "End";
      this.reveal(ends || this.#viewport.shows(now) ? to : this.#viewport.first);
    }
    event.preventDefault();
    event.stopPropagation();
  }
  /** @param {MouseEvent} event */
  #click(event) {
    const target2 = (
      /** @type {Element} */
      event.target
    );
    const row = (
      /** @type {HTMLElement | null} */
      target2.closest(".wb-row")
    );
    if (!row || !getSelection()?.isCollapsed) return;
    const position = Number(row.dataset.position);
    this.#activate(position);
    this.onOpen(position);
  }
};

// js/list/order.js
var ORDERS = {
  frame: "as in the data",
  unsure: "least sure first",
  newest: "newest first"
};
var Orders = class {
  /** @type {Map<Order, Uint32Array>} */
  #made = /* @__PURE__ */ new Map();
  /** @param {Table} table */
  constructor(table) {
    this.table = table;
  }
  /**
   * The rows in another order; rows that are alike stay as they are in the frame.
   *
   * @param {Uint32Array} rows in the frame's order
   * @param {Order} order
   * @returns {Uint32Array}
   */
  sorted(rows, order2) {
    if (order2 === "frame") return rows;
    const all = this.#all(order2);
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
  /** @param {"unsure" | "newest"} order */
  #all(order2) {
    const made = this.#made.get(order2);
    if (made) return made;
    const { confidence: confidence2, days } = this.table;
    const all = order2 === "unsure" ? ascending(confidence2.length, (row) => Number.isNaN(confidence2[row]) ? -1 : confidence2[row]) : ascending(days.length, (row) => -days[row]);
    this.#made.set(order2, all);
    return all;
  }
};
function ascending(rows, key) {
  const keys = Float64Array.from({
    length: rows
  }, (_, row) => key(row));
  const places = Float64Array.from(new Set(keys)).sort();
  const rank2 = new Map(Array.from(places, (value, i) => [
    value,
    i
  ]));
  const starts = new Uint32Array(places.length + 1);
  const ranks = new Uint32Array(rows);
  for (let row = 0; row < rows; row++) {
    ranks[row] = /** @type {number} */
    rank2.get(keys[row]);
    starts[ranks[row] + 1]++;
  }
  for (let i = 0; i < places.length; i++) starts[i + 1] += starts[i];
  const sorted = new Uint32Array(rows);
  for (let row = 0; row < rows; row++) sorted[starts[ranks[row]]++] = row;
  return sorted;
}

// js/list/printout.js
var MOST_PRINTED = 200;
var WHOLE = {
  page: "the page itself holds all",
  kernel: "the notebook holds all"
};
function printout(rows, texts2, { order: order2, host, phrases }) {
  const known = [
    ...rows.subarray(0, MOST_PRINTED)
  ].flatMap((row) => texts2.get(row) ?? []);
  const items = known.map((text) => h("div", {
    role: "listitem",
    class: "wb-row"
  }, ...rowParts(text, phrases)));
  return h("div", {
    class: "wb-printout"
  }, h("p", {
    class: "wb-quiet"
  }, printedWords(known.length, rows.length, order2, host)), h("div", {
    role: "list"
  }, ...items));
}
function printedWords(printed2, matching, order2, host) {
  if (printed2 === matching) return `${count(matching, "quote")}, ${order2}:`;
  const all = count(matching, "quote");
  return `Printed here are the first ${number(printed2)} of ${all}, ${order2}; ${WHOLE[host]}.`;
}

// js/list/quotes.js
var Quotes = class {
  /** @type {Uint32Array | null} */
  #matching = null;
  /** @type {Order} */
  #order = "frame";
  /** @type {HTMLElement | null} */
  #printout = null;
  /** @param {Page} page */
  constructor(page2) {
    this.page = page2;
    this.orders = new Orders(page2.table);
    this.list = new QuoteList(page2.session.texts, (position) => page2.read(this.rows[position]));
    const select = h("select", {
      class: "wb-select",
      change: () => this.#reorder(
        /** @type {Order} */
        select.value
      )
    }, ...Object.entries(ORDERS).map(([order2, words2]) => h("option", {
      value: order2
    }, words2)));
    this.bar = h("div", {
      class: "wb-listbar"
    }, h("label", {}, "Order: ", select));
    this.element = h("div", {
      class: "wb-lists"
    }, this.list.element);
    this.rows = new Uint32Array();
  }
  update() {
    const { matching } = this.page.session.result;
    if (matching === this.#matching) return;
    this.#matching = matching;
    this.#show();
  }
  /**
   * Back to the list at a row, if it is still in it.
   *
   * @param {number} row
   */
  returnTo(row) {
    const position = this.rows.indexOf(row);
    if (position >= 0) this.list.reveal(position);
    this.list.focus();
    this.list.element.scrollIntoView({
      block: "nearest"
    });
  }
  beforePrint() {
    const { session: { texts: texts2, filters }, header: { host } } = this.page;
    const told = {
      order: ORDERS[this.#order],
      host,
      phrases: filters.text ?? []
    };
    this.#printout?.remove();
    this.#printout = printout(this.rows, texts2, told);
    this.element.append(this.#printout);
  }
  afterPrint() {
    this.#printout?.remove();
    this.#printout = null;
  }
  close() {
    this.list.close();
  }
  /** @param {Order} order */
  #reorder(order2) {
    this.#order = order2;
    this.#show();
  }
  #show() {
    this.rows = this.orders.sorted(this.#matching ?? new Uint32Array(), this.#order);
    this.list.show(this.rows, this.page.session.filters.text);
  }
};

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
    for (const { rows, text } of this.#known) if (rows.has(row)) return text;
    return void 0;
  }
  /**
   * @param {number} row
   * @returns {Promise<ArticleText>}
   */
  async load(row) {
    const known = this.get(row);
    if (known) return known;
    const asked = this.#asked.get(row) ?? this.fetch(row);
    this.#asked.set(row, asked);
    try {
      const text = await asked;
      if (!this.get(row)) this.#keep(text);
      return text;
    } finally {
      this.#asked.delete(row);
    }
  }
  /** @param {ArticleText} text */
  #keep(text) {
    this.#known.add({
      rows: new Set(text.quotes.map(({ row }) => row)),
      text
    });
    for (const oldest of this.#known) {
      if (this.#known.size <= KEPT3) return;
      this.#known.delete(oldest);
    }
  }
};

// js/reader/neighbours.js
function neighbour(rows, row, position, by) {
  const left = Math.min(position, rows.length) + (by < 0 ? -1 : 0);
  const to = rows[position] === row ? position + by : left;
  return to >= 0 && to < rows.length ? to : -1;
}

// js/reader/article.js
function drawArticle(article, voices, onOpen) {
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
    let before = [];
    for (const piece of pieces2) {
      for (const row of piece.content) {
        if (before.includes(row)) continue;
        const tag = makeTag(row, voices, onOpen);
        note(drawn.tags, [
          row
        ], tag);
        block.append(tag);
      }
      block.append(drawPiece(piece, voices, lengths, drawn, onOpen));
      before = piece.content;
    }
    drawn.element.append(block);
  }
  return drawn;
}
function drawPiece({ text, content, cue, source }, voices, lengths, drawn, onOpen) {
  const reporting = [
    ...source,
    ...cue
  ];
  if (!content.length && !reporting.length) return document.createTextNode(text);
  const front = innermost(content.length ? content : reporting, lengths);
  const element = h(content.length ? "mark" : "span", {
    class: voiceClass(voices.get(front))
  });
  element.textContent = text;
  if (cue.length) element.classList.add("wb-cue");
  if (source.length) element.classList.add("wb-named");
  note(drawn.marks, content, element);
  note(drawn.evidence, reporting, element);
  if (content.length) {
    element.addEventListener("click", () => getSelection()?.isCollapsed && onOpen(front));
  }
  return element;
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
  for (const { text, content } of pieces2) {
    for (const row of content) lengths.set(row, (lengths.get(row) ?? 0) + text.length);
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
function aboutQuote(text, reason, printed2) {
  return h("div", {
    role: "group",
    class: "wb-about",
    "aria-label": "The opened quote"
  }, text ? who(text) : null, text ? h("p", {
    class: "wb-source"
  }, ...spaced(factsHere(text, reason))) : null, ...reason ? [
    ...whySpeaker(reason, printed2),
    ...whyThemes(reason, text?.themes ?? [])
  ] : []);
}
function factsHere(text, reason) {
  const [first, ...others] = facts(text);
  const institution = institutionSureness(reason?.institution_confidence ?? null, text);
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
function whyThemes({ why_themes }, themes) {
  const none = themes.length ? "The row does not say which words gave its themes." : "It has none: no theme's words stand where the themes file counts them.";
  return [
    h("h4", {}, "Why these themes"),
    why_themes.length ? h("ul", {}, ...why_themes.map(({ theme, words: words2 }) => h("li", {}, h("span", {
      class: "wb-theme"
    }, theme), ` by ${words2.map((word) => `\u201C${word}\u201D`).join(", ")}`))) : h("p", {
      class: "wb-quiet"
    }, none)
  ];
}
function legend(voices) {
  return h("div", {
    role: "group",
    class: "wb-legend",
    "aria-label": "Who is quoted in this article"
  }, h("h4", {}, "Who is quoted here"), h("ul", {}, ...voices.map((voice) => h("li", {}, h("span", {
    class: `wb-number-tag ${voiceClass(voice)}`
  }, voice.label), h("span", {
    dir: "auto"
  }, voice.name), h("span", {
    class: "wb-quiet"
  }, count(voice.quotes, "quote"))))), h("p", {
    class: "wb-quiet wb-key-line"
  }, h("span", {
    class: "wb-named"
  }, "who is named as the source"), " \xB7 ", h("span", {
    class: "wb-cue"
  }, "the reporting words")));
}
function aboutArticle({ outlet, date: date2, byline, file, title, url }) {
  const parts = [
    outlet,
    date2,
    byline && `by ${byline}`,
    file === title ? null : file
  ];
  const words2 = parts.filter(Boolean).join(" \xB7 ");
  if (!url || !/^https?:\/\//i.test(url)) return [
    words2
  ];
  const link = h("a", {
    class: "wb-link",
    href: url,
    target: "_blank",
    rel: "noopener noreferrer"
  }, "Original");
  return words2 ? [
    words2,
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
        quotes: 0
      } : {
        label: String(named),
        name: speaker,
        colour: (named - 1) % COLOURS + 1,
        quotes: 0
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
  /** @type {ArticleText | null} */
  #shown = null;
  /** @type {Drawn | null} */
  #drawn = null;
  /** @param {Page} page */
  constructor(page2) {
    this.page = page2;
    this.title = h("h3", {
      dir: "auto"
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
    this.side = h("div", {
      class: "wb-reasons",
      tabindex: 0,
      role: "group"
    });
    this.side.setAttribute("aria-label", "About the opened quote");
    this.elements = [
      h("div", {
        class: "wb-headline"
      }, this.title, this.about),
      h("div", {
        class: "wb-reading"
      }, this.text, this.side)
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
    if (article && this.#shown !== article) this.#draw(article);
    if (!article) this.#shown = this.#drawn = null;
    this.title.textContent = article ? article.title : "";
    this.about.replaceChildren(...article ? aboutArticle(article) : []);
    this.#showReasons(row);
    if (this.#drawn) this.#emphasise(row, this.#drawn);
    else if (article) this.#alone(row, ALONE[this.page.header.host]);
    else this.#alone(row, fault ?? "Loading the article \u2026");
  }
  /** @param {ArticleText} article */
  #draw(article) {
    this.#shown = article;
    this.#drawn = null;
    if (!article.paragraphs) return;
    const { of } = voicesOf(article);
    this.#drawn = drawArticle(article, of, (row) => this.page.read(row));
    this.text.replaceChildren(this.#drawn.element);
    this.text.scrollTop = 0;
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
      }, quote)
    ] : [], h("p", {
      class: "wb-quiet"
    }, why));
  }
  /** @param {number} row */
  #showReasons(row) {
    const article = this.#shown;
    const reason = article?.quotes.find((quote) => quote.row === row);
    const words2 = {
      cue: article && printed(article, row, "cue"),
      source: article && printed(article, row, "source")
    };
    this.side.replaceChildren(aboutQuote(this.page.session.texts.get(row), reason, words2), ...article?.paragraphs ? [
      legend(voicesOf(article).voices)
    ] : []);
    this.side.scrollTop = 0;
  }
  /**
   * @param {number} row
   * @param {Drawn} drawn
   */
  #emphasise(row, drawn) {
    switchTo(drawn.marks, row, "wb-open");
    switchTo(drawn.tags, row, "wb-open");
    switchTo(drawn.evidence, row, "wb-told");
    drawn.tags.forEach((tags) => tags.forEach((tag) => tag.removeAttribute("aria-current")));
    drawn.tags.get(row)?.forEach((tag) => tag.setAttribute("aria-current", "true"));
    const first = drawn.marks.get(row)?.[0];
    if (first) scrollTo(this.text, first);
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
var Reader = class {
  #row = -1;
  /** Where the opened quote stands among the matching ones, or the last one that did. */
  #position = -1;
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
    this.opened = new Opened(page2);
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
    }, this.#button("\u2190 Back to the list", () => this.#back()), this.where, this.previous, this.next), ...this.opened.elements, h("p", {
      class: "wb-unread"
    }, "Open a quote of the list to read its article."));
    this.element.dataset.unread = "";
  }
  /** Whether there is an article to see. */
  get reads() {
    return this.#row >= 0;
  }
  /** @param {number} row */
  open(row) {
    this.#row = row;
    this.#fault = null;
    delete this.element.dataset.unread;
    this.#showPosition();
    this.#show();
    if (!this.articles.get(row) || !this.page.session.texts.get(row)) this.#load(row);
    if (!this.element.contains(document.activeElement)) this.element.focus();
  }
  /** The filters have changed, and with them what is next and previous; or it is in sight again. */
  update() {
    if (this.reads && !this.element.closest("[hidden]")) this.#showPosition();
  }
  close() {
    this.#row = -1;
  }
  #showPosition() {
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
    const to = this.#neighbour(by);
    if (to >= 0) this.open(this.quotes.rows[to]);
  }
  /**
   * @param {HTMLButtonElement} button
   * @param {boolean} can
   */
  #enable(button3, can) {
    if (!can && button3 === document.activeElement) this.element.focus();
    button3.disabled = !can;
  }
  #back() {
    this.page.leave();
    this.quotes.returnTo(this.#row);
  }
  /** @param {number} row */
  async #load(row) {
    try {
      await this.page.session.texts.load([
        row
      ]);
      await this.articles.load(row);
    } catch (error) {
      this.#fault = /** @type {Error} */
      error.message;
    }
    if (this.#row === row) this.#show();
  }
  #show() {
    this.opened.show(this.#row, this.articles.get(this.#row), this.#fault);
  }
  /** @param {KeyboardEvent} event */
  #key(event) {
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    const keys = {
      Escape: () => this.#back(),
      ArrowRight: () => this.#step(1),
      ArrowLeft: () => this.#step(-1),
      n: () => this.#step(1),
      p: () => this.#step(-1)
    };
    if (!Object.hasOwn(keys, event.key)) return;
    event.preventDefault();
    event.stopPropagation();
    keys[event.key]();
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

// js/parts.js
function headParts(page2) {
  return [
    new Exports(page2)
  ];
}
function mainParts(page2) {
  const quotes = new Quotes(page2);
  const charts = new Charts(page2);
  const reader = new Reader(page2, quotes);
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
        name: "article",
        label: "Article",
        part: reader
      }
    ],
    quotes,
    reader
  };
}

// js/arrows.js
function along(key, now, count2) {
  const places = {
    ArrowRight: (now + 1) % count2,
    ArrowLeft: (now + count2 - 1) % count2,
    Home: 0,
    End: count2 - 1
  };
  return Object.hasOwn(places, key) ? places[key] : null;
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
    const shown = [
      ...this.#tabs.values()
    ].filter((tab) => !tab.hidden);
    const now = shown.findIndex((tab) => tab === document.activeElement);
    const to = now < 0 ? null : along(event.key, now, shown.length);
    if (to === null) return;
    event.preventDefault();
    shown[to].focus();
    shown[to].click();
  }
};

// js/mainview.js
var Main = class {
  #shown = "quotes";
  #wide = false;
  /** The phrases looked for, as they were when they were last looked at. */
  #phrases = "";
  /**
   * @param {Page} page
   * @param {() => void} clearAll
   */
  constructor(page2, clearAll) {
    this.page = page2;
    const { panels, quotes, reader } = mainParts(page2);
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
    this.element = h("div", {
      class: "wb-main"
    }, h("div", {
      class: "wb-strip"
    }, this.tabs.element, ...this.bars), this.empty, ...this.holders.values());
  }
  update() {
    const { result: { matching, total: total2 }, filters } = this.page.session;
    this.empty.replaceChildren(...emptyWords(this.page, matching.length, total2, this.clearAll));
    const phrases = JSON.stringify(filters.text ?? []);
    const looksFor = phrases !== this.#phrases && filters.text;
    this.#phrases = phrases;
    if (looksFor) this.#shown = "quotes";
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
    this.#shown = name;
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
    this.#show();
    this.reader.open(row);
  }
  leave() {
    this.show("quotes");
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
    const marked = {
      class: "wb-panel",
      id,
      "data-panel": name,
      "data-counts": counts ? "" : null
    };
    return h("div", marked, part2.element);
  }
  #show() {
    const nothing = this.page.session.result.matching.length === 0;
    this.element.dataset.shown = this.#shown;
    this.element.toggleAttribute("data-wide", this.#wide);
    this.tabs.show(this.#shown);
    for (const panel of this.panels) {
      const { name, bar } = panel;
      const aside = this.#wide && panel.beside === true;
      const shown = aside || name === this.#shown;
      const holder = (
        /** @type {HTMLElement} */
        this.holders.get(name)
      );
      holder.hidden = !shown || nothing && panel.counts === true;
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

// js/room.js
var WIDE_PX = 1440;
var NARROW_PX = 760;
function roomFor2(width2) {
  if (width2 >= WIDE_PX) return "wide";
  return width2 <= NARROW_PX ? "narrow" : "middle";
}
function watchRoom(root, changed) {
  let room = (
    /** @type {Room | null} */
    null
  );
  const observer = new ResizeObserver(([{ contentRect: { width: width2 } }]) => {
    if (!width2 || roomFor2(width2) === room) return;
    room = roomFor2(width2);
    root.dataset.room = room;
    changed(room);
  });
  observer.observe(root);
  return () => observer.disconnect();
}

// js/view.js
var TEXT_FIELDS = "input:not([type=checkbox], [type=radio], [type=range]), select, textarea";
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
  session.ready.then((table) => {
    if (closed) return;
    showLine();
    cleanups.push(draw(root, table, session));
    root.dataset.ready = "1";
  }).catch((error) => {
    if (closed) return;
    notice.hidden = false;
    notice.textContent = error.message;
  });
  return () => {
    closed = true;
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
    show: (name) => main.show(name)
  };
  const tools = headParts(page2);
  const side = new Side(page2, (excludes) => head.search.setMode(excludes));
  side.element.hidden = table.rows === 0;
  const main = new Main(page2, () => head.clearAll());
  const drawer = new Drawer(side.element, main.element);
  const head = new Head(page2, tools, drawer.element);
  const skip = h("button", {
    type: "button",
    class: "wb-button wb-skip",
    click: () => main.focus()
  }, "Skip to the quotes");
  root.append(skip, head.element, h("div", {
    class: "wb-body"
  }, side.element, main.element));
  const parts = [
    head,
    side,
    main,
    ...tools
  ];
  let shown = "";
  let rows = null;
  const redraw = () => {
    const { filters, result, searching, searchFault, countsStories } = session;
    const now = JSON.stringify([
      filters,
      searching,
      searchFault,
      countsStories
    ]);
    if (shown === now && rows === result.matching) return;
    [shown, rows] = [
      now,
      result.matching
    ];
    root.dataset.count = String(result.matching.length);
    root.toggleAttribute("data-searching", searching);
    parts.forEach((part2) => part2.update());
  };
  redraw();
  const unlisten = session.listen(redraw);
  const unprint = watchPrinting(root, main);
  const unroom = watchRoom(root, (room) => {
    drawer.fit(room);
    main.fit(room);
  });
  root.addEventListener("keydown", (event) => undoByKey(event, session));
  return () => {
    unlisten();
    unprint();
    unroom();
    parts.forEach((part2) => part2.close());
  };
}
function undoByKey(event, session) {
  if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
  const key = event.key.toLowerCase();
  const field = (
    /** @type {HTMLElement} */
    event.target
  );
  if (key !== "z" && key !== "y" || field.matches(TEXT_FIELDS)) return;
  event.preventDefault();
  event.stopPropagation();
  if (key === "y" || event.shiftKey) session.redo();
  else session.undo();
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
