// src/measure/thread.ts
import { parentPort } from "node:worker_threads";

// src/codes.ts
var HINTS = {
  INPUT_INVALID: "Correct the inputs named above; docs/inputs-and-outputs.md lists every input with its rule.",
  TOKEN_REJECTED: "The token is wrong, revoked or expired. Create a new one and update the secret that the input `token` is set from.",
  TOKEN_EXPIRED_DURING_RUN: "The token worked earlier in this run and no longer does. Tokens of GitHub Apps live one hour: create the token right before this step, or ask for fewer days per run.",
  POLICY_DISABLED: 'An owner must enable the policy "Copilot usage metrics": for an enterprise under AI controls > Copilot, set to "Enabled everywhere"; for a standalone organization in its Copilot settings.',
  ROLE_MISSING: 'The token needs read access to Copilot metrics. Enterprise: classic scope `manage_billing:copilot` or `read:enterprise`, or the fine-grained enterprise permission "Enterprise Copilot metrics" (read), of an owner or billing manager. Organization: classic scope `read:org`, or the fine-grained organization permission "Organization Copilot metrics" (read), of an owner.',
  SEATS_REFUSED: 'Reading seats needs more than reading metrics. Organization: classic scope `manage_billing:copilot` or `read:org`, or the fine-grained organization permission "GitHub Copilot Business" or "Administration" (read), of an owner. Enterprise: classic scope `manage_billing:copilot` or `read:enterprise` of an owner or billing manager; for GitHub Apps "Enterprise Copilot license management". Leave out report type `seats` where nobody may grant that.',
  APP_NOT_INSTALLED: 'A GitHub App reads enterprise reports only when it is installed on the enterprise itself with "Enterprise Copilot metrics" (read); an installation on an organization reads that organization only.',
  GITHUB_TOKEN_USED: "The workflow's own GITHUB_TOKEN can never read Copilot metrics. Store a personal access token or a GitHub App token as a secret and pass it as `token`.",
  SSO_REQUIRED: 'The token is not authorized for SAML single sign-on. Open the settings of the token, choose "Configure SSO" and authorize it for the organization.',
  NOT_FOUND: "Check the slug and the scope, and that the token may see them: GitHub answers 404 also for what a token may not see.",
  REPORT_RETIRED: "Ask for a report that GitHub still offers; docs/files.md lists them.",
  RATE_LIMITED: "Run again after the limit has reset, lower `concurrency`, or give the action a token of its own.",
  API_REFUSED: "Check `api-version` and `api-url`, and update the action. Where the repository of the workflow is private, the error quotes what GitHub said.",
  API_UNREACHABLE: "Check `api-url`, the proxy settings and the firewall of the runner; GitHub's state is on www.githubstatus.com.",
  API_ANSWER_INVALID: "The answer was not what GitHub documents. Something between the runner and GitHub may have changed it (a proxy, a login page); otherwise update the action.",
  TLS_FAILED: "The certificate could not be verified. If the runner is behind a proxy with its own certificate authority, set NODE_EXTRA_CA_CERTS to its certificate.",
  PROXY_REFUSED: "Check user and password in `https_proxy`, and what the proxy allows.",
  LINK_NOT_ALLOWED: "The host of the download link is not allowed. Compare `download-hosts` with the report hosts that GitHub documents.",
  LINK_EXPIRED: "Storage refused links that GitHub had just signed. Check the clock of the runner; then run again.",
  DOWNLOAD_FAILED: "The storage host could not be read. Allow the report hosts (copilot-reports.github.com and the others in docs/network.md) in proxy and firewall, and run again.",
  DOWNLOAD_CORRUPT: "The file arrived damaged every time. Run again later; if it stays, ask GitHub Support.",
  REPORT_INCOMPLETE: "A report is stored whole or not at all. Run again later.",
  REPORT_MISMATCH: "GitHub answered for another day. Nothing was stored for it; run again later.",
  REPORT_UNAVAILABLE: "Run again later, or set `if-no-report: warn`. `day: missing` comes back for days without a report by itself.",
  LIMIT_EXCEEDED: "A safety limit was reached; the message names it.",
  DISK_FAILED: "Check free space and permissions of `path` and of the runner's temporary folder.",
  ARTIFACT_UNAVAILABLE: "Workflow artifacts exist on github.com and GHE.com inside a workflow run only. Set `artifact: false`, and keep the files with `commit: true`.",
  ARTIFACT_EXISTS: "Choose another `artifact-name` for each job of the run, or set `artifact-overwrite: true`.",
  ARTIFACT_QUOTA: "The artifact storage quota is used up. Lower retention, delete artifacts, or raise the limit.",
  ARTIFACT_FAILED: "The artifact service failed. Run again; GitHub's state is on www.githubstatus.com. Where the repository of the workflow is private, the error quotes what the service said.",
  COMMIT_FORBIDDEN: "The token that commits needs `contents: write` on that repository: `permissions: contents: write` for the workflow's token, or a `commit-token` with that permission.",
  COMMIT_REPOSITORY_NOT_FOUND: "Check `commit-repository`, and that `commit-token` may see and write it.",
  COMMIT_PROTECTED: "A rule or branch protection refuses the commit. Add the actor of `commit-token` to the bypass list, or name another branch in `commit-branch`.",
  COMMIT_BRANCH_INVALID: "Choose another `commit-branch`; git's rules for branch names apply.",
  COMMIT_PATH_BLOCKED: "Choose another `commit-path`, or move what stands in its way in the repository.",
  COMMIT_TOO_LARGE: "Use `format: ndjson.gz`, or keep that report as an artifact only.",
  COMMIT_CONFLICT: "Other runs kept moving the branch. Give the workflow a `concurrency` group and run again.",
  COMMIT_CORRUPT: "What GitHub stored was not what was sent; the branch was not moved. Run again.",
  COMMIT_FAILED: "The commit could not be made. Run again; nothing was half stored.",
  PUBLIC_REPOSITORY: "Data on users or repositories would become public. Use a private repository, or set `allow-public-repository: true` if that is what you want. If the visibility could not be read, check `github-token` or `commit-token`.",
  TIMED_OUT: "What was done is kept. Raise `timeout-minutes`, or ask for fewer days per run; `day: missing` continues where this run stopped.",
  CANCELLED: "Nothing was half stored. Run again.",
  INTERNAL: "This is a fault of the action. Please report it with the log of this run."
};

// src/advice.ts
var FAILING = "The server is failing, not this runner: run again later. GitHub's state is on www.githubstatus.com.";
var BUSY = "The server asks for fewer requests: run again later, or lower `concurrency`.";
var BROKEN = "The connection broke off, or stood still, every time. Run again; if it stays, look at the proxy or the network between this runner and the server.";
var UNNAMED = "The name of the server could not be resolved. Check `api-url`, or allow the report hosts in the DNS of this runner, and look at its proxy settings (`https_proxy`, `no_proxy`).";
var REACHING = ["API_UNREACHABLE", "DOWNLOAD_FAILED"];
var FINAL = ["API_REFUSED", "COMMIT_FAILED", ...REACHING];
var ADVICE = [
  {
    codes: FINAL,
    when: "HTTP 500 and above",
    fits: ({ status = 0 }) => status >= 500,
    hint: FAILING
  },
  {
    codes: REACHING,
    when: "HTTP 408 or 429",
    fits: ({ status }) => status === 429 || status === 408,
    hint: BUSY
  },
  {
    codes: ["DOWNLOAD_FAILED"],
    when: "Another HTTP status",
    fits: ({ status }) => status !== void 0,
    hint: "The storage host answered, and refused. Run again, so that GitHub signs fresh links; if it stays, a proxy may have changed the answer, or GitHub Support can tell."
  },
  {
    codes: REACHING,
    when: "No such name (`ENOTFOUND`, `EAI_AGAIN`)",
    fits: ({ fault = "" }) => /^(ENOTFOUND|EAI_)/.test(fault),
    hint: UNNAMED
  },
  {
    codes: REACHING,
    when: "Half an answer (`ECUT`, `ESTALLED`, `ECONNRESET`)",
    fits: ({ fault = "" }) => /^(ECUT|ESTALLED|ECONNRESET|EPIPE|HPE_)/.test(fault),
    hint: BROKEN
  }
];
function adviceOf(code, about) {
  return ADVICE.find(({ codes, fits }) => codes.includes(code) && fits(about))?.hint;
}

// src/text/spelling.ts
var MOST_LAYERS = 6;
var HEX = "[0-9a-fA-F]";
var ENCODINGS = [
  // Bytes in hexadecimal or octal digits.
  `(?:%${HEX}{2}|\\\\[xX]${HEX}{2}|\\\\[0-3][0-7]{2})+`,
  // Code points as JSON, JavaScript, Python and forms write them.
  `[\\\\%][uU](?:\\{${HEX}{1,8}\\}|(?:0000(?=${HEX}{4}))?${HEX}{4})`,
  `\\\\[/"'\\\\bfnrtv]`,
  // Entities.
  `&#(?:[xX]0*${HEX}{1,6}|0*\\d{1,7});?`,
  "&(?:amp|lt|gt|quot|nbsp|shy|AMP|LT|GT|QUOT);?|&[a-zA-Z]{2,31};",
  // UTF-8 that was read as Latin-1, as headers are.
  "(?:[\\xc2-\\xdf][\\x80-\\xbf]|[\\xe0-\\xef][\\x80-\\xbf]{2}|[\\xf0-\\xf4][\\x80-\\xbf]{3})+"
];
var ENCODED = new RegExp(`(?=[%\\\\&\\xc2-\\xf4])(?:${ENCODINGS.join("|")})`, "g");
var NAMED = {
  ...{ amp: "&", lt: "<", gt: ">", quot: '"', apos: "'", sol: "/", bsol: "\\", percnt: "%" },
  ...{ plus: "+", equals: "=", lowbar: "_", underbar: "_", period: ".", hyphen: "-", num: "#" },
  ...{ colon: ":", semi: ";", quest: "?", commat: "@", tab: "	", newline: "\n", nbsp: " " }
};
var BEYOND_ASCII = /[^\0-\x7f]/;
var UNSEEN = /[\p{Default_Ignorable_Code_Point}\p{M}\p{Cf}]/u;
var COMPARED = /[\p{L}\p{N}]/u;
function decoded(text2) {
  let draft = { text: text2 };
  for (let layer = 0; layer < MOST_LAYERS; layer += 1) {
    if (draft.text.search(ENCODED) < 0) break;
    const next = rewritten(draft, draft.text.matchAll(ENCODED), charactersOf);
    if (next.text === draft.text) break;
    draft = next;
  }
  if (!BEYOND_ASCII.test(draft.text)) return placed(draft);
  return rewritten(
    draft,
    draft.text.matchAll(/[^\0-\x7f]+/g),
    ([run]) => Array.from(run).map((character) => [plain(character), character.length])
  );
}
function decodedText(text2) {
  let read = text2;
  for (let layer = 0; layer < MOST_LAYERS && read.search(ENCODED) >= 0; layer += 1) {
    read = read.replace(ENCODED, (whole) => joined(decodedPieces(whole)));
  }
  return read.replace(/[^\0-\x7f]+/g, (run) => Array.from(run, plain).join(""));
}
function foldedText(text2) {
  return decodedText(text2).replace(/[\0-/:-@[-`{-\x7f]+/g, "").replace(/[^\0-\x7f]+/g, (run) => run.split("").map(foldedOnce).join("")).toLowerCase();
}
function joined(pieces) {
  return pieces.map(([characters]) => characters).join("");
}
function isEncoded(text2) {
  return BEYOND_ASCII.test(text2) || text2.search(ENCODED) >= 0;
}
function folded(view) {
  let text2 = "";
  const starts = [];
  const ends = [];
  for (let at = 0; at < view.text.length; at += 1) {
    const character = foldedCharacter(view.text.charAt(at));
    for (let unit = 0; unit < character.length; unit += 1) {
      starts.push(view.starts[at] ?? 0);
      ends.push(view.ends[at] ?? 0);
    }
    text2 += character;
  }
  return { text: text2, starts, ends };
}
var ASCII = Array.from({ length: 128 }, (_, code) => foldedOnce(String.fromCharCode(code)));
function foldedCharacter(character) {
  return ASCII[character.charCodeAt(0)] ?? foldedOnce(character);
}
function foldedOnce(character) {
  return COMPARED.test(character) ? character.toUpperCase().toLowerCase() : "";
}
function plain(character) {
  if (UNSEEN.test(character)) return "";
  return character.normalize("NFKD").replace(new RegExp("\\p{M}", "gu"), "");
}
function rewritten(draft, matches, pieces) {
  let text2 = "";
  const starts = [];
  const ends = [];
  const put3 = (characters, from, to) => {
    text2 += characters;
    for (let unit = 0; unit < characters.length; unit += 1) {
      starts.push(draft.starts?.[from] ?? from);
      ends.push(draft.ends?.[to - 1] ?? to);
    }
  };
  let at = 0;
  const copyTo = (end) => {
    for (; at < end; at += 1) put3(draft.text.charAt(at), at, at + 1);
  };
  for (const match of matches) {
    copyTo(match.index);
    for (const [characters, length] of pieces(match)) {
      put3(characters, at, at + length);
      at += length;
    }
  }
  copyTo(draft.text.length);
  return { text: text2, starts, ends };
}
function placed({ text: text2, starts, ends }) {
  if (starts !== void 0 && ends !== void 0) return { text: text2, starts, ends };
  const places = Array.from({ length: text2.length }, (_, at) => at);
  return { text: text2, starts: places, ends: places.map((at) => at + 1) };
}
function charactersOf([whole]) {
  return decodedPieces(whole);
}
var BYTES = /^(?:%[^u]|\\x|\\\d|[\x80-\xff])/i;
function decodedPieces(whole) {
  if (BYTES.test(whole)) return charactersOfBytes(whole);
  return [[characterOf(whole), whole.length]];
}
var SHORT = {
  b: "\b",
  f: "\f",
  n: "\n",
  r: "\r",
  t: "	",
  v: "\v"
};
function characterOf(whole) {
  const lower = whole.toLowerCase();
  const [, hex2, decimal, named] = /^(?:[\\%]u\{?|&#x)([0-9a-f]+)|^&#(\d+)|^&([a-z]+)/.exec(lower) ?? [];
  if (hex2 !== void 0) return fromPoint(Number.parseInt(hex2, 16));
  if (decimal !== void 0) return fromPoint(Number(decimal));
  if (named !== void 0) return NAMED[named] ?? "";
  return SHORT[lower.charAt(1)] ?? whole.charAt(1);
}
function fromPoint(point) {
  return point <= 1114111 ? String.fromCodePoint(point) : "";
}
function charactersOfBytes(run) {
  const units = run.match(/%..|\\x..|\\...|[\x80-\xff]/gi) ?? [];
  const bytes = Buffer.from(units.map(byteOf));
  const pieces = [];
  for (let at = 0; at < bytes.length; ) {
    const lead = bytes[at] ?? 0;
    const length = lead >= 240 ? 4 : lead >= 224 ? 3 : lead >= 192 ? 2 : 1;
    const part3 = bytes.subarray(at, at + length);
    const read = part3.toString(lead < 128 || length > 1 ? "utf8" : "latin1");
    pieces.push([read, units.slice(at, at + length).join("").length]);
    at += part3.length;
  }
  return pieces;
}
function byteOf(unit) {
  if (unit.length === 1) return unit.charCodeAt(0);
  const octal = /\d{3}$/.test(unit);
  return Number.parseInt(unit.slice(octal ? 1 : -2), octal ? 8 : 16);
}

// src/text/secret-forms.ts
var SHORTEST_SECRET = 8;
var SHORTEST_LINK_SECRET = 16;
var LONGEST = 8 * 1024;
var COMMON = /* @__PURE__ */ new Set([
  ...[
    "organization",
    "enterprise",
    "organization-1-day",
    "organization-28-day",
    "enterprise-1-day"
  ],
  ...["enterprise-28-day", "users-1-day", "users-28-day", "user-teams-1-day", "repos-1-day"],
  ...["legacy-usage", "copilot-usage-reports", "attachment", "application/octet-stream"],
  ...["undefined", "localhost", "github.com", "https://api.github.com", "127.0.0.1", "not-ready"],
  ...["no-report", "unchanged", "report_day", "download_links", "download"]
]);
var DATE = /^\d{4}-\d{2}-\d{2}(T[\d:.%A-Fa-f]+Z?)?$/;
var OPEN_PARAMETERS = new Set(
  "sv sr sp spr st se skoid sktid skt ske sks skv rscd rsct rsce rscl rscc sip si srt ss saoid suoid scid".split(
    " "
  )
);
var SIGNATURE = /^(?:sig|.*signature)$/i;
var SECRET_NAME = /sig|token|secret|key|pass|cred|auth/i;
var DIGEST = /(?<![a-z0-9])(?:[0-9a-f]{32,64}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})(?![a-z0-9])/gi;
var TOKEN = /^gh[a-z]_|^github_pat_|^v1\.[0-9a-f]{40}|eyJ/;
function isHideable(value2) {
  return value2.length >= SHORTEST_SECRET && !COMMON.has(value2.toLowerCase()) && !DATE.test(value2) && !/^(.)\1*$/s.test(value2);
}
function isWordy(value2) {
  const pieces = value2.split(/(?:%[0-9a-f]{2}|[^\p{L}\d])+/iu);
  return pieces.every((piece) => new RegExp("^(?:\\p{Lu}?\\p{Ll}*\\d{0,4}|\\p{Lu}+\\d{0,4}|\\d{1,8})$", "u").test(piece));
}
function isOrdinary(value2) {
  const plain2 = percentDecoded(value2);
  return !new RegExp("\\p{Lu}", "u").test(plain2) && isWordy(plain2);
}
function secretsIn(value2) {
  const link = linkOf(value2);
  if (link !== void 0)
    return link.secrets.map((text2) => ({
      text: text2.slice(0, LONGEST),
      random: !isOrdinary(text2),
      ofLink: true
    }));
  return linesOf(value2).filter(isHideable).map((text2) => ({ text: text2, random: isRandom(text2) }));
}
function hostOfLink(value2) {
  const url = /^https?:\/\//i.test(value2.trim()) ? URL.parse(value2.trim()) : null;
  return url === null || url.host === "" ? void 0 : url.host;
}
function linkOf(value2) {
  const whole = value2.trim();
  const rest = /^https?:\/\/[^/?#;\s]*([^\s]*)$/i.exec(whole)?.[1];
  if (rest === void 0) return void 0;
  const parts = rest.split(/[/?#;&]/).map((part3) => partOf(part3));
  const secrets2 = parts.filter(isSecret);
  const signatures = secrets2.filter(({ name: name2 }) => SIGNATURE.test(name2));
  return { whole, signatures: signatures.map(textOf), secrets: secrets2.map(textOf) };
}
function partOf(part3) {
  const [, name2, text2] = /^([\w.~-]{1,64})=(.*)$/s.exec(part3) ?? [];
  return { name: name2 ?? "", text: text2 ?? part3 };
}
function textOf({ text: text2 }) {
  return text2;
}
function isSecret({ name: name2, text: text2 }) {
  if (OPEN_PARAMETERS.has(name2.toLowerCase())) return false;
  if (SIGNATURE.test(name2)) return isHideable(text2);
  const long = text2.length >= SHORTEST_LINK_SECRET;
  const ordinary = isWordy(text2.replace(DIGEST, ""));
  return long && isHideable(text2) && (SECRET_NAME.test(name2) || !ordinary);
}
function linesOf(value2) {
  const whole = value2.trim();
  const lines = whole.split(/\r\n|\r|\n/).map((line) => line.trim());
  return lines.length > 1 ? [whole, ...lines] : lines;
}
var RUN = /^[a-z\d]{20,}$/i;
function isRandom(text2) {
  if (TOKEN.test(text2) || RUN.test(text2) && !isWordy(text2)) return true;
  const letters = text2.replace(/[^\p{L}\d]/gu, "");
  const kinds = letters.replace(new RegExp("\\p{Lu}", "gu"), "A").replace(new RegExp("\\p{Ll}", "gu"), "a").replace(/\d/g, "0");
  const changes = Array.from(kinds).filter((kind, at) => at > 0 && kind !== kinds[at - 1]).length;
  return text2.length >= SHORTEST_LINK_SECRET && /\d/.test(text2) && changes * 4 >= letters.length;
}
function formsOf({ text: text2, random, ofLink = false }) {
  const plain2 = percentDecoded(text2);
  const encoded = [.../* @__PURE__ */ new Set([text2, plain2])].flatMap((form) => [...base64Forms(form), hex(form)]);
  return [
    { text: fold(text2), random, itself: true, wholeOnly: false },
    ...[...new Set(encoded.map(fold))].map((form) => {
      return { text: form, random: true, itself: false, wholeOnly: ofLink };
    })
  ];
}
function fold(text2) {
  return folded(decoded(text2)).text;
}
function base64Forms(secret) {
  return [0, 1, 2].map((shift) => {
    const bytes = Buffer.concat([Buffer.alloc(shift), Buffer.from(secret)]);
    const whole = bytes.toString("base64").replace(/=+$/, "");
    const certain = bytes.length % 3 === 0 ? whole : whole.slice(0, -1);
    return shift === 0 ? certain : certain.slice(shift + 1);
  });
}
function hex(secret) {
  return Buffer.from(secret).toString("hex");
}
function percentDecoded(text2) {
  try {
    return decodeURIComponent(text2);
  } catch {
    return text2;
  }
}

// src/text/secret-shapes.ts
var HIDDEN = "***";
function edited(text2, edits) {
  if (edits.length === 0) return text2;
  let shown = "";
  let at = 0;
  for (const { from, to, instead } of [...edits].sort((one2, other) => one2.from - other.from)) {
    if (from >= at) shown += text2.slice(at, from) + instead;
    at = Math.max(at, to);
  }
  return shown + text2.slice(at);
}
var URL_SHAPE = /\b([a-z][a-z0-9+.-]{1,20})(?::|%3a)(?:\\?\/|%2f|\\u002f){2}([^\s"'<>`]*)/gi;
var QUERY = /(?:\?|%3f|\\u003f)./i;
var END_OF_HOST = /[/\\?#]|%2f|%3f|%23/i;
var SIGNED = /((?:(?<![a-z])|%3f)(?:sig|signature|x-amz-signature|x-goog-signature|access_token|client_secret|password)(?:=|%3d|\\u003d|["']\s*:\s*["']))[^\s"'<>`&\\;,]+/gi;
var AUTHORIZATION = /\b(authorization["']?(?:\s|%20)*[:=](?:\s|%20)*["']?(?:[a-z]+(?:\s|%20)+)?)[^\s"',]+/gi;
var SHAPES = [
  [URL_SHAPE, urlShown],
  [/gh[pousr]_[A-Za-z0-9_.-]{10,}/g, () => HIDDEN],
  [/github_pat_\w{10,}/g, () => HIDDEN],
  [/[\w.-]{20,}/g, ({ whole }) => webTokenHidden(whole)],
  [AUTHORIZATION, ({ first }) => `${first}${HIDDEN}`],
  [/\b(bearer)(?:\s|%20|\+)+[\w.~+/=-]{6,}/gi, ({ first }) => `${first} ${HIDDEN}`],
  [SIGNED, ({ first }) => `${first}${HIDDEN}`]
];
function shapeEdits(text2, hosts) {
  return SHAPES.flatMap(
    ([shape, shown]) => [...text2.matchAll(shape)].flatMap((match) => {
      const [whole, first = "", rest = ""] = match;
      const instead = shown({ whole, first, rest, hosts });
      return instead === whole ? [] : [{ from: match.index, to: match.index + whole.length, instead }];
    })
  );
}
function urlShown({ whole, first: scheme, rest, hosts }) {
  const end = rest.search(END_OF_HOST);
  const authority = end < 0 ? rest : rest.slice(0, end);
  const host = authority.replace(/^.*(?:@|%40)/i, "");
  const tail = end < 0 ? "" : rest.slice(end);
  if (QUERY.test(rest)) return `${scheme}://${host}/...`;
  if (authority !== host) return `${scheme}://${HIDDEN}@${host}${tail === "" ? "" : "/..."}`;
  const secret = hosts.has(host.toLowerCase()) ? tail.length > 1 : isSecretTail(tail);
  return secret ? `${scheme}://${host}/...` : whole;
}
function isSecretTail(tail) {
  if (/[;=]|%3b|%3d/i.test(tail)) return true;
  return (tail.match(/[A-Za-z0-9]{20,}/g) ?? []).some(
    (piece) => !isWordy(piece) && !/^(?:\d+|[0-9a-f]{40})$/.test(piece)
  );
}
function webTokenHidden(run) {
  const parts = run.split(".");
  const index = parts.findIndex(
    (part3, at) => /eyJ.{8}/.test(part3) && (parts[at + 1] ?? "").length >= 4
  );
  const head = parts[index];
  if (head === void 0) return run;
  const before = [...parts.slice(0, index), head.slice(0, head.indexOf("eyJ"))];
  return `${before.join(".")}${HIDDEN}`;
}

// src/text/known-secrets.ts
var SEED = 6;
var STRIDE = 3;
var PIECE = 12;
var MOST_REPEATED = 4;
var STARTS = 1 << 14;
var LOOSE_ENDS = 4;
function knownSecrets() {
  const seen = /* @__PURE__ */ new Set();
  const marks = /* @__PURE__ */ new Set();
  const index = { seeds: /* @__PURE__ */ new Map(), starts: new Uint8Array(STARTS) };
  const remember = (form) => {
    if (form.text.length < SEED || seen.has(form.text)) return;
    seen.add(form.text);
    for (const at of seedsOf(form)) place({ form, at }, index);
  };
  const spelled = (text2) => {
    const bare = {
      text: index.seeds.size === 0 ? "" : foldedText(text2),
      starts: [],
      ends: []
    };
    return editsIn(bare, index).length === 0 ? [] : editsIn(folded(decoded(text2)), index);
  };
  return {
    add(secret) {
      const forms = formsOf(secret);
      const plain2 = decodedText(secret.text);
      if (plain2 !== "" && forms.some(({ itself, text: text2 }) => itself && text2.length < SEED))
        marks.add(plain2);
      for (const form of forms) remember(form);
    },
    find(text2) {
      const read = marks.size === 0 ? void 0 : decoded(text2);
      const marked2 = read === void 0 ? [] : [...marks].flatMap((one2) => placesOf(one2, read));
      return [...marked2, ...spelled(text2)];
    }
  };
}
function placesOf(secret, { text: text2, starts, ends }) {
  const edits = [];
  for (let at = text2.indexOf(secret); at >= 0; at = text2.indexOf(secret, at + secret.length)) {
    const [from = 0, to = 0] = [starts[at], ends[at + secret.length - 1]];
    edits.push({ from, to, instead: HIDDEN });
  }
  return edits;
}
function place(one2, { seeds, starts }) {
  const seed = one2.form.text.slice(one2.at, one2.at + SEED);
  const places = seeds.get(seed) ?? [];
  if (places.at(-MOST_REPEATED)?.form === one2.form) return;
  places.push(one2);
  seeds.set(seed, places);
  starts[startOf(seed, 0)] = 1;
}
function seedsOf({ text: text2, wholeOnly }) {
  const last = text2.length - SEED;
  if (wholeOnly) return [Math.floor(last / 2)];
  const seeds = Array.from({ length: Math.floor(last / STRIDE) + 1 }, (_, step) => step * STRIDE);
  return seeds.at(-1) === last ? seeds : [...seeds, last];
}
function startOf(text2, at) {
  const first = text2.charCodeAt(at);
  return (first ^ text2.charCodeAt(at + 1) << 4 ^ text2.charCodeAt(at + 2) << 8) & STARTS - 1;
}
function editsIn(view, { seeds, starts }) {
  const edits = [];
  const { text: text2 } = view;
  const found2 = /* @__PURE__ */ new Map();
  for (let at = 0; at + SEED <= text2.length; at += 1) {
    if (starts[startOf(text2, at)] === 0) continue;
    for (const place2 of seeds.get(text2.slice(at, at + SEED)) ?? []) {
      if (at < (found2.get(place2.form) ?? 0)) continue;
      const { from, to } = extended(text2, at, place2);
      if (to - from < leastOf(place2.form)) continue;
      found2.set(place2.form, to);
      const [start, end] = [view.starts[from] ?? 0, view.ends[to - 1] ?? 0];
      edits.push({ from: start, to: end, instead: HIDDEN });
    }
  }
  return edits;
}
function extended(text2, seed, { form, at }) {
  let before = 0;
  while (before < at && before < seed && text2[seed - before - 1] === form.text[at - before - 1])
    before += 1;
  let after = SEED;
  while (at + after < form.text.length && text2[seed + after] === form.text[at + after]) after += 1;
  return { from: seed - before, to: seed + after };
}
function leastOf({ text: text2, random }) {
  const whole = text2.length >= PIECE ? text2.length - LOOSE_ENDS : text2.length;
  return random ? Math.min(PIECE, whole) : whole;
}

// src/text/pseudonym.ts
var REMEMBERED = 2e5;
function foldText(text2) {
  const folded2 = text2.normalize("NFKC").toLowerCase().normalize("NFKC");
  return /^[\x20-\x7e]*$/.test(folded2) ? folded2 : folded2.replace(new RegExp("\\p{Cf}", "gu"), "");
}
function foldLogin(login3) {
  return foldText(login3).replace(/\s+/g, "");
}
function remembering(make, most = REMEMBERED) {
  const made = /* @__PURE__ */ new Map();
  return (text2) => {
    const known = made.get(text2);
    if (known !== void 0) return known;
    const value2 = make(text2);
    if (made.size >= most) made.clear();
    made.set(text2, value2);
    return value2;
  };
}

// src/text/redact.ts
var LONGEST_TEXT = 1024 * 1024;
var LONGEST_HALF = 64 * 1024;
var UNSEEN2 = new RegExp("[\\p{C}\\p{Zl}\\p{Zp}\\p{Default_Ignorable_Code_Point}]|(?! )\\p{Zs}", "gu");
var SMALL_NUMBER = /^\d{1,8}$/;
function wordsIn(text2) {
  return decodedText(text2).toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}
function isMadeOf(own, text2) {
  const words = wordsIn(text2);
  const isOwn = (word) => own.has(word) || SMALL_NUMBER.test(word);
  return own.size > 0 && words.length > 0 && words.every(isOwn);
}
function redactor() {
  const known = knownSecrets();
  const hosts = /* @__PURE__ */ new Set();
  const own = /* @__PURE__ */ new Set();
  const isSpared = (text2) => isMadeOf(own, text2);
  const redactKnown = (text2) => edited(text2, known.find(text2));
  let names = remembering(redactKnown);
  const redact = (text2) => {
    if (text2.length > LONGEST_TEXT)
      return redact(text2.slice(0, LONGEST_TEXT)).slice(0, -LONGEST_HALF);
    const shown = redactKnown(text2);
    const plain2 = edited(shown, shapeEdits(shown, hosts));
    if (!isEncoded(plain2)) return plain2;
    if (shapeEdits(decodedText(plain2), hosts).length === 0) return plain2;
    const view = decoded(plain2);
    const found2 = shapeEdits(view.text, hosts).map(({ from, to, instead }) => ({
      from: view.starts[from] ?? 0,
      to: view.ends[to - 1] ?? plain2.length,
      instead
    }));
    return edited(plain2, found2);
  };
  return {
    add(secret) {
      const host = hostOfLink(secret);
      if (host !== void 0) hosts.add(host.toLowerCase());
      for (const part3 of secretsIn(secret))
        if (part3.ofLink !== true || !isSpared(part3.text)) known.add(part3);
      names = remembering(redactKnown);
    },
    spare(texts) {
      for (const text2 of texts) for (const word of wordsIn(text2)) own.add(word);
    },
    isSpared,
    redactKnown,
    redactName: (name2) => names(name2),
    redact
  };
}

// src/text/cleaner.ts
var secrets = redactor();
function clean(text2) {
  return secrets.redact(text2);
}

// src/errors.ts
var ActionError = class _ActionError extends Error {
  code;
  what;
  about;
  lines;
  hint;
  #options;
  /**
   * `what`: one sentence, without secrets or links, without the name of a repository that may be private, and
   * without a server's words; `message` is that sentence with all of `about` that may be told.
   */
  constructor(code, what, options = {}) {
    const { hint, cause, about = {}, lines = [] } = options;
    super([sentenceOf(what, shownOf(about, options)), ...lines].join("\n"), { cause });
    this.name = "ActionError";
    this.code = code;
    this.what = what;
    this.about = about;
    this.lines = lines;
    this.hint = hint ?? adviceOf(code, about) ?? HINTS[code];
    this.#options = options;
  }
  /** The message without what is told line by line. */
  get sentence() {
    return this.#told(this.about);
  }
  /** The sentence without report, slug and day: for a line that tells these already. */
  get reason() {
    return this.#told({ ...this.about, report: void 0, slug: void 0, day: void 0 });
  }
  /** The same failure with other fields in `about`; one that is undefined is taken out. */
  with(about, what = this.what) {
    return new _ActionError(this.code, what, {
      ...this.#options,
      cause: this.#options.cause ?? this,
      about: { ...this.about, ...about }
    });
  }
  /** The same failure for those who may know of the repository that it is about. */
  named() {
    return new _ActionError(this.code, this.what, { ...this.#options, isNamed: true });
  }
  /** The same for those who may also read what a server said, of people too. */
  quoted() {
    return new _ActionError(this.code, this.what, {
      ...this.#options,
      isNamed: true,
      isQuoted: true
    });
  }
  #told(about) {
    return sentenceOf(this.what, shownOf(about, this.#options));
  }
};
var REQUEST_ID = /^(?:[0-9A-Z]{1,12}(?::[0-9A-Z]{1,12})+|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;
function shownOf(about, { isNamed = false, isQuoted = false }) {
  if (isQuoted) return about;
  const request = REQUEST_ID.test(about.request ?? "") ? about.request : void 0;
  const repository = isNamed ? about.repository : void 0;
  return { ...about, request, repository, said: void 0 };
}
function sentenceOf(what, about) {
  const request = about.request && `request ${about.request}`;
  const details = [placeOf(about), exchangeOf(about), about.accepted, request];
  const known = details.filter((detail) => detail);
  const said = about.said && `: "${about.said}"`;
  if (known.length === 0 && !said) return what;
  const where = known.length === 0 ? "" : ` (${known.join("; ")})`;
  return `${what.replace(/\.$/, "")}${said ?? ""}${where}.`;
}
function placeOf({ report, slug, day: day2, repository }) {
  const named = report && slug ? `${report} of ${slug}` : report ?? slug;
  return [named, day2, repository].filter((part3) => part3).join(", ");
}
function exchangeOf({ host, status, fault, tries }) {
  const answer = status === void 0 ? fault : `HTTP ${status}`;
  const times = tries === void 0 ? "" : `${tries} ${tries === 1 ? "try" : "tries"}`;
  const end = [answer, times].filter((part3) => part3).join(", ");
  return [host, end].filter((part3) => part3).join(": ");
}
function toActionError(thrown) {
  if (thrown instanceof ActionError) return thrown;
  return new ActionError("INTERNAL", `Something unexpected happened: ${textOfError(thrown)}`, {
    cause: thrown
  });
}
function textOfError(thrown) {
  return clean(thrown instanceof Error ? `${thrown.name}: ${thrown.message}` : String(thrown));
}

// src/schema/fields.ts
function value(type, [adds, about], options = {}) {
  return { kind: "value", type, adds, about, ...{ expected: false, column: true }, ...options };
}
var count = (options) => value("int64", ["sum", "measure"], options);
var people = (options) => value("int64", ["people", "measure"], options);
var amount = (options) => value("double", ["millionths", "measure"], options);
var figure = (options) => value("double", ["none", "measure"], options);
var ordinal = (options) => value("int64", ["none", "measure"], options);
var flag = (options) => value("boolean", ["none", "measure"], options);
var name = (options) => value("string", ["none", "name"], options);
var given = (options) => value("string", ["none", "given"], options);
var account = (options) => value("string", ["none", "account"], options);
var id = (options) => value("int64", ["none", "name"], options);
var personId = (options) => value("int64", ["none", "person"], options);
var login = (options) => value("string", ["none", "person"], options);
var owner = (options) => value("string", ["none", "owner"], options);
var day = (options) => value("date", ["none", "time"], options);
var time = (options) => value("timestamp", ["none", "time"], options);
var production = () => value("string", ["none", "production"], { column: false });
var creation = () => value("timestamp", ["none", "production"]);
function nested(fields) {
  return { kind: "object", fields, expected: false };
}
function general(fields) {
  return { ...nested(fields), general: true };
}
function part(table, fields) {
  return { kind: "object", fields, expected: false, table };
}
function list(table, fields, rest = {}) {
  return { kind: "list", fields, table, expected: false, ...rest };
}
function breakdown(by, table, fields) {
  const { text: text2, ...note3 } = table;
  return list(note3, fields, text2 === void 0 ? { by } : { by, text: text2 });
}
function expected(fields) {
  const made = Object.entries(fields).map(([key, field]) => [key, { ...field, expected: true }]);
  return Object.fromEntries(made);
}

// src/schema/pull-requests.ts
var PULL_REQUESTS = {
  pull_requests: part(
    {
      name: "pull_requests",
      about: "Pull requests of the day, and how much of them was done with Copilot."
    },
    {
      total_created: count(),
      total_reviewed: count(),
      total_merged: count(),
      median_minutes_to_merge: figure(),
      total_suggestions: count(),
      total_applied_suggestions: count(),
      total_created_by_copilot: count(),
      total_reviewed_by_copilot: count(),
      total_merged_created_by_copilot: count(),
      median_minutes_to_merge_copilot_authored: figure(),
      total_copilot_suggestions: count(),
      total_copilot_applied_suggestions: count(),
      total_merged_reviewed_by_copilot: count(),
      median_minutes_to_merge_copilot_reviewed: figure(),
      copilot_suggestions_by_comment_type: list(
        {
          name: "pull_requests_by_comment_type",
          about: "Suggestions of Copilot's reviews per type of comment."
        },
        {
          comment_type: name(),
          total_copilot_suggestions: count(),
          total_copilot_applied_suggestions: count()
        }
      )
    }
  )
};

// src/schema/shared.ts
var PRODUCTION = {
  etl_id: production(),
  day_partition: production(),
  entity_id_partition: production()
};
var CREATED = { created_at: production() };
var OWNERS = { organization_id: owner(), enterprise_id: owner() };
var WINDOW = { report_start_day: day(), report_end_day: day() };
var COUNTERS = {
  user_initiated_interaction_count: count(),
  code_generation_activity_count: count(),
  code_acceptance_activity_count: count(),
  loc_suggested_to_add_sum: count(),
  loc_suggested_to_delete_sum: count(),
  loc_added_sum: count(),
  loc_deleted_sum: count()
};
var QUIET_COUNTERS = {
  ...COUNTERS,
  user_initiated_interaction_count: count({ column: false })
};
var PANELS = {
  chat_panel_agent_mode: count({ column: false }),
  chat_panel_ask_mode: count({ column: false }),
  chat_panel_edit_mode: count({ column: false }),
  chat_panel_custom_mode: count({ column: false }),
  chat_panel_unknown_mode: count({ column: false }),
  chat_panel_plan_mode: count({ column: false })
};
var DISTINCT_COUNTS = {
  distinct_skill_use_count: count(),
  distinct_custom_agent_use_count: count(),
  distinct_mcp_use_count: count(),
  distinct_slash_cmd_use_count: count(),
  distinct_plugin_use_count: count()
};
var SESSIONS = {
  session_count: count(),
  request_count: count(),
  prompt_count: count(),
  token_usage: nested({
    output_tokens_sum: count(),
    prompt_tokens_sum: count(),
    avg_tokens_per_request: figure()
  })
};
var IDE_VERSIONS = {
  last_known_ide_version: nested({ ide_version: name(), sampled_at: time() }),
  last_known_plugin_version: nested({ plugin: name(), plugin_version: name(), sampled_at: time() })
};
var CLI_VERSION = {
  last_known_cli_version: nested({ cli_version: name(), sampled_at: time() })
};
function unlisted(fields) {
  const made = Object.entries(fields).map(([key, field]) => [
    key,
    field.kind === "value" ? { ...field, column: false } : { ...field, fields: unlisted(field.fields) }
  ]);
  return Object.fromEntries(made);
}
function breakdowns(versions) {
  return {
    totals_by_ide: breakdown(
      ["ide"],
      {
        name: "by_ide",
        about: "Activity per editor.",
        text: "last_known_ide_version.ide_version"
      },
      { ide: name(), ...COUNTERS, ...versions }
    ),
    totals_by_feature: breakdown(
      ["feature"],
      { name: "by_feature", about: "Activity per feature." },
      { feature: name(), ...COUNTERS }
    ),
    totals_by_language_feature: breakdown(
      ["language", "feature"],
      { name: "by_language_feature", about: "Activity per language and feature." },
      { language: name(), feature: name(), ...QUIET_COUNTERS }
    ),
    totals_by_language_model: breakdown(
      ["language", "model"],
      { name: "by_language_model", about: "Activity per language and model." },
      { language: name(), model: name(), ...QUIET_COUNTERS }
    ),
    totals_by_model_feature: breakdown(
      ["model", "feature"],
      { name: "by_model_feature", about: "Activity per model and feature." },
      { model: name(), feature: name(), ...COUNTERS }
    )
  };
}
var USER_BREAKDOWNS = breakdowns(IDE_VERSIONS);
var DAY_BREAKDOWNS = breakdowns(unlisted(IDE_VERSIONS));
function customisation(key, what) {
  const fields = {
    [key]: given(),
    interaction_count: count({ once: "user_initiated_interaction_count" })
  };
  const about = `Uses per ${what}, of the five most used.`;
  return breakdown([key], { name: `by_${key}`, about }, fields);
}
var CUSTOMISATIONS = {
  totals_by_skill: customisation("skill", "skill"),
  totals_by_custom_agent: customisation("custom_agent", "custom agent"),
  totals_by_mcp: customisation("mcp", "MCP server"),
  totals_by_slash_cmd: customisation("slash_cmd", "slash command"),
  totals_by_plugin: customisation("plugin", "plugin")
};
var APP = {
  name: "by_copilot_app",
  about: "Sessions, requests and tokens of the GitHub Copilot app."
};
var AGENTS_WINDOW = {
  name: "by_vscode_agent",
  about: "Sessions and messages of the VS Code Agents window."
};
function surfaces(of) {
  return {
    totals_by_cli: part(
      { name: "by_cli", about: "Sessions, requests and tokens of Copilot CLI." },
      { ...SESSIONS, ...of.cli }
    ),
    totals_by_copilot_app: part(APP, { ...SESSIONS, ...of.app }),
    totals_by_vscode_agent: part(AGENTS_WINDOW, {
      session_count: count(),
      total_user_messages: count()
    }),
    totals_by_3rd_party_agent: breakdown(
      ["agent_id"],
      {
        name: "by_3rd_party_agent",
        about: "Jobs started with agents of third parties.",
        text: "agent_name"
      },
      {
        agent_id: given(),
        agent_name: given(),
        user_initiated_interaction_count: count(),
        ...of.agent
      }
    ),
    ...CUSTOMISATIONS
  };
}
var USER_SURFACES = surfaces({
  cli: CLI_VERSION,
  app: unlisted(CLI_VERSION),
  agent: unlisted({ session_count: count() })
});
var DAY_SURFACES = surfaces({
  cli: unlisted(CLI_VERSION),
  app: unlisted(CLI_VERSION),
  agent: { session_count: count() }
});
var CREDITS = { ai_credits_used: amount() };

// src/schema/days.ts
var ACTIVE_USERS = {
  ...expected({
    daily_active_users: people(),
    weekly_active_users: people(),
    monthly_active_users: people()
  }),
  monthly_active_chat_users: people(),
  monthly_active_agent_users: people(),
  daily_active_cli_users: people(),
  weekly_active_cli_users: people(),
  monthly_active_cli_users: people(),
  daily_active_copilot_cloud_agent_users: people(),
  weekly_active_copilot_cloud_agent_users: people(),
  monthly_active_copilot_cloud_agent_users: people(),
  daily_active_copilot_code_review_users: people(),
  weekly_active_copilot_code_review_users: people(),
  monthly_active_copilot_code_review_users: people(),
  daily_passive_copilot_code_review_users: people(),
  weekly_passive_copilot_code_review_users: people(),
  monthly_passive_copilot_code_review_users: people(),
  daily_active_copilot_app_users: people(),
  weekly_active_copilot_app_users: people(),
  monthly_active_copilot_app_users: people(),
  daily_active_vscode_agent_users: people(),
  weekly_active_vscode_agent_users: people(),
  monthly_active_vscode_agent_users: people()
};
var AGGREGATED_DAY = {
  ...expected({ day: day() }),
  ...OWNERS,
  ...WINDOW,
  ...ACTIVE_USERS,
  ...expected(COUNTERS),
  ...DISTINCT_COUNTS,
  ...expected(DAY_BREAKDOWNS),
  ...DAY_SURFACES,
  ...PULL_REQUESTS,
  totals_by_ai_adoption_phase: list(
    { name: "adoption_phases", about: "Users and averages of each AI adoption phase." },
    {
      phase_number: ordinal(),
      phase: name(),
      total_engaged_users: people(),
      users_in_phase_28d: people(),
      total_pull_requests_merged: count(),
      avg_user_initiated_interactions: figure(),
      avg_code_generation_activities: figure(),
      avg_code_acceptance_activities: figure(),
      avg_loc_added: figure(),
      avg_loc_deleted: figure(),
      avg_pull_requests_reviewed: figure(),
      avg_pull_requests_created: figure(),
      avg_pull_requests_merged: figure(),
      avg_pull_requests_median_minutes_to_merge: figure(),
      avg_pull_requests_minutes_to_review: figure(),
      avg_pull_requests_review_cycles: figure()
    }
  ),
  ...PANELS,
  ...PRODUCTION,
  ...CREATED
};
var OF_WINDOW = [...Object.keys(OWNERS), ...Object.keys(WINDOW)];
var WRAPPER = {
  ...expected(WINDOW),
  ...OWNERS,
  day_totals: {
    ...list(
      { name: "rows", about: "One row per day: active users and counters.", keys: OF_WINDOW },
      AGGREGATED_DAY
    ),
    expected: true
  },
  copilot_feature_engagement: nested({
    active_user_count: people(),
    totals_by_feature: list(
      {
        name: "feature_engagement",
        about: "Users who used a feature on two days or more of the window.",
        keys: OF_WINDOW
      },
      { feature: name(), engaged_user_count: people() }
    )
  }),
  ...PRODUCTION,
  created_at: creation()
};

// src/schema/legacy.ts
var LEGACY = {
  day: day({ expected: true }),
  total_suggestions_count: count(),
  total_acceptances_count: count(),
  total_lines_suggested: count(),
  total_lines_accepted: count(),
  total_active_users: people(),
  total_chat_acceptances: count(),
  total_chat_turns: count(),
  total_active_chat_users: people(),
  ...expected({
    breakdown: list(
      { name: "breakdown", about: "Completions per language and editor." },
      {
        language: name(),
        editor: name(),
        suggestions_count: count(),
        acceptances_count: count(),
        lines_suggested: count(),
        lines_accepted: count(),
        active_users: people()
      }
    )
  })
};

// src/schema/people.ts
var SURELY = "user|member|actor|author|assignee|reviewer|committer|creator|person|login|employee|approver|requester|sender|pusher|maintainer|collaborator";
var PERSON = `${SURELY}|owner`;
var MAIL = "e_?mails?|email_address(?:es)?";
var DONE = "(?:add|approv|assign|author|clos|committ|creat|invit|merg|open|request|review|submitt|updat|us)ed_by";
var TRAITS = "(?:display|nick|screen|given|family|first|last)_?names?|avatar_url|gravatar_id|profile_url";
var TELLING = [
  [
    "handle",
    atEnd(`logins?|user_?names?|${MAIL}|upn|(?:${PERSON})_?(?:name|handle|slug|login)s?|handles?`)
  ],
  ["id", atEnd(`(?:${SURELY}|${DONE})_?ids?|uids?`)],
  // Most owners are organizations, whose ids rows have too.
  ["trait", atEnd(`(?:${PERSON})_?urls?|owner_?ids?|${TRAITS}`)],
  ["person", new RegExp(`^(?:${PERSON}|seat_assignee|contributor)s?$`)],
  ["mention", atEnd(`(?:${PERSON}|contributor)s?|${DONE}`)]
];
function atEnd(words) {
  return new RegExp(`(?:^|_)(?:${words})$`);
}
var NOBODY = ["human", "copilot", "bot", "unknown", "others"];

// src/schema/repositories.ts
var REPOSITORY = {
  ...expected({ day: day(), repo_id: id(), repo_owner_name: account(), repo_name: given() }),
  ...OWNERS,
  repo_visibility: name({ expected: true }),
  ...expected(PULL_REQUESTS),
  pull_request_review_times: list(
    {
      name: "review_times",
      about: "How long the steps from ready to merge took, for pull requests merged that day."
    },
    {
      authored_by: account({ nobody: NOBODY }),
      reviewed_by: account({ nobody: NOBODY }),
      total_merged: count(),
      median_minutes_ready_to_first_review: figure(),
      p90_minutes_ready_to_first_review: figure(),
      median_minutes_first_to_final_review: figure(),
      p90_minutes_first_to_final_review: figure(),
      median_minutes_final_review_to_merge: figure(),
      p90_minutes_final_review_to_merge: figure()
    }
  ),
  ...PRODUCTION
};

// src/schema/seats.ts
var SEAT = {
  assignee: general({ id: personId(), login: login() }),
  organization: general({ id: id(), login: owner() }),
  assigning_team: general({ id: id(), slug: given() }),
  plan_type: name(),
  created_at: time(),
  updated_at: time({ column: false }),
  last_activity_at: time(),
  last_activity_editor: name(),
  last_authenticated_at: time(),
  pending_cancellation_date: day()
};

// src/schema/users.ts
var { totals_by_ide, totals_by_feature, ...otherBreakdowns } = USER_BREAKDOWNS;
var USER_ROW = {
  ...expected({ day: day(), user_id: personId(), user_login: login() }),
  ...OWNERS,
  ...WINDOW,
  ...expected(COUNTERS),
  used_agent: flag({ expected: true }),
  used_chat: flag({ expected: true }),
  used_cli: flag({ counts: "daily_active_cli_users" }),
  used_copilot_coding_agent: flag({ counts: "daily_active_copilot_cloud_agent_users" }),
  used_copilot_cloud_agent: flag({ counts: "daily_active_copilot_cloud_agent_users" }),
  used_copilot_code_review_active: flag({ counts: "daily_active_copilot_code_review_users" }),
  used_copilot_code_review_passive: flag({
    counts: "daily_passive_copilot_code_review_users",
    passive: true
  }),
  used_copilot_app: flag({ counts: "daily_active_copilot_app_users" }),
  used_vscode_agent: flag({ counts: "daily_active_vscode_agent_users" }),
  ...CREDITS,
  ai_adoption_phase: nested({ phase_number: ordinal(), phase: name(), version: name() }),
  ...DISTINCT_COUNTS,
  totals_by_ide,
  ...expected({ totals_by_feature }),
  ...otherBreakdowns,
  ...USER_SURFACES,
  ...PANELS,
  ...PRODUCTION,
  ...CREATED
};
var MEMBERSHIP = {
  ...expected({ day: day(), team_id: id(), slug: given(), user_id: personId() }),
  user_login: login(),
  ...OWNERS,
  ...PRODUCTION
};

// src/schema/kinds.ts
var OWNERS2 = ["organization_id", "enterprise_id"];
var REPOSITORY_KEYS = ["day", "repo_id", "repo_owner_name", "repo_name", ...OWNERS2];
var ROWS = {
  wrapper: {
    label: "wrapper",
    fields: WRAPPER,
    toldBy: ["day_totals"],
    table: {
      name: "window",
      about: "One row per 28-day window, with what GitHub computes for the window as a whole."
    },
    keys: ["day", ...OWNERS2]
  },
  repository: {
    label: "repository day",
    fields: REPOSITORY,
    toldBy: ["repo_id"],
    table: { name: "rows", about: "One row per repository and day." },
    keys: REPOSITORY_KEYS
  },
  membership: {
    label: "membership",
    fields: MEMBERSHIP,
    toldBy: ["team_id"],
    table: {
      name: "rows",
      about: "One row per user and team that the user belonged to on the day."
    },
    keys: []
  },
  user: {
    label: "user row",
    fields: USER_ROW,
    toldBy: ["user_id", "user_login"],
    table: { name: "rows", about: "One row per user and day: what was used, counters, credits." },
    keys: ["day", "user_id", "user_login", ...OWNERS2]
  },
  seat: {
    label: "seat",
    fields: SEAT,
    toldBy: ["assignee", "assigning_team", "plan_type", "last_activity_at"],
    table: {
      name: "rows",
      about: "One row per seat, as GitHub lists it; in an enterprise a person can have several."
    },
    keys: []
  },
  legacy: {
    label: "legacy day",
    fields: LEGACY,
    toldBy: ["breakdown", "total_suggestions_count"],
    table: { name: "rows", about: "One row per day of the retired usage endpoint." },
    keys: ["day"]
  },
  aggregate: {
    label: "aggregated day",
    fields: AGGREGATED_DAY,
    toldBy: ["day", "daily_active_users"],
    table: { name: "rows", about: "One row per day: active users and counters." },
    keys: ["day", ...OWNERS2]
  }
};
var FILE_ROWS = Object.keys(ROWS);
var HELD = {
  aggregate: ["wrapper", "user", "aggregate"],
  user: ["wrapper", "user"],
  membership: ["membership"],
  repository: ["repository"],
  seat: ["seat"],
  legacy: ["legacy"]
};
var isThere = (value2) => value2 !== void 0 && value2 !== null;
function kindOf(row, held = FILE_ROWS) {
  return held.find((kind) => {
    const { fields, toldBy } = ROWS[kind];
    return toldBy.some(
      (name2) => fields[name2]?.kind === "list" ? Array.isArray(row[name2]) : isThere(row[name2])
    );
  });
}

// src/text/json.ts
var MARK = "\0integer:";
var MARK_IN_JSON = JSON.stringify(MARK).slice(1, -1);
function isJsonObject(value2) {
  return typeof value2 === "object" && value2 !== null && !Array.isArray(value2);
}

// src/rows/json.ts
var DEEPEST = 64;
var NUMERIC = /^-?\d+(\.\d+)?$/;
function count2(value2) {
  if (typeof value2 === "number") return Number.isFinite(value2) ? value2 : NaN;
  return typeof value2 === "string" && NUMERIC.test(value2) ? Number(value2) : NaN;
}
function text(value2) {
  return typeof value2 === "string" ? value2 : "";
}
function idText(value2) {
  if (typeof value2 === "number" && Number.isFinite(value2)) return String(value2);
  return typeof value2 === "string" ? value2.trim() : "";
}
function idKey(value2) {
  if (typeof value2 === "number") return Number.isFinite(value2) ? value2 : "";
  if (typeof value2 !== "string") return "";
  const trimmed = value2.trim();
  const digits = trimmed.replace(/^0+(?=\d)/, "");
  const number = Number(digits);
  return Number.isSafeInteger(number) && String(number) === digits ? number : trimmed;
}
function userKey(id2, login3) {
  const key = idKey(id2);
  const folded2 = key === "" && typeof login3 === "string" ? foldLogin(login3) : "";
  return folded2 === "" ? key : `login:${folded2}`;
}
function objects(value2) {
  return Array.isArray(value2) ? value2.filter(isJsonObject) : [];
}
function part2(value2) {
  return isJsonObject(value2) ? value2 : {};
}
function valueAt(holder, path) {
  let value2 = holder;
  for (const name2 of path) value2 = isJsonObject(value2) ? value2[name2] : void 0;
  return value2;
}

// src/rows/drift.ts
var MOST_NAMES = 50;
var LONGEST_NAME = 80;
function noFieldsSeen() {
  const made = FILE_ROWS.map((kind) => [kind, { rows: 0, present: 0, unknown: /* @__PURE__ */ new Set() }]);
  return Object.fromEntries(made);
}
var EXPECTED = new Map(
  FILE_ROWS.map((kind) => {
    const names = Object.entries(ROWS[kind].fields).flatMap(
      ([name2, { expected: expected2 }]) => expected2 ? [name2] : []
    );
    if (names.length > 31) throw new RangeError("There are more expected fields than bits.");
    return [kind, names];
  })
);
var expectedOf = (kind) => EXPECTED.get(kind) ?? [];
function expectedBit(kind, name2) {
  const index = expectedOf(kind).indexOf(name2);
  return index === -1 ? 0 : 1 << index;
}
function noteFields(seen, kind, row) {
  const fields = seen[kind];
  fields.rows++;
  expectedOf(kind).forEach((name2, index) => {
    if (row[name2] !== void 0) fields.present |= 1 << index;
  });
  noteMembers(fields, ROWS[kind].fields, { path: "", holder: row });
}
function noteMembers(seen, fields, of) {
  for (const name2 in of.holder) {
    const field = Object.hasOwn(fields, name2) ? fields[name2] : void 0;
    if (field === void 0) noteUnknown(seen, pathOf(of.path, name2));
    else if (field.kind !== "value" && name2 !== "day_totals" && !isGeneral(field)) {
      const value2 = of.holder[name2];
      for (const holder of Array.isArray(value2) ? value2 : [value2]) {
        if (isJsonObject(holder)) {
          noteMembers(seen, field.fields, { path: `${of.path}${name2}.`, holder });
        }
      }
    }
  }
}
var isGeneral = (field) => field.kind === "object" && field.general === true;
function pathOf(above, name2) {
  return `${above}${name2 === "" ? '""' : name2}`;
}
function noteUnknown(seen, path) {
  if (seen.unknown.size < MOST_NAMES) seen.unknown.add(path.slice(0, LONGEST_NAME));
}

// src/rows/token.ts
var WORD = 8;
var LONGEST_IN_WORDS = 5 * WORD;
function tokenOf(text2, source) {
  const bytes = source.slice();
  const { length } = bytes;
  const padded = new Uint8Array(LONGEST_IN_WORDS).fill(32);
  padded.set(bytes.subarray(0, LONGEST_IN_WORDS));
  const view = new DataView(padded.buffer);
  const word = (index) => view.getFloat64(index, true);
  const plain2 = bytes.every((byte) => byte < 128);
  return {
    text: text2,
    bytes,
    length,
    id: -1,
    word0: word(0),
    word1: word(WORD),
    word2: word(2 * WORD),
    word3: word(3 * WORD),
    tail: word(Math.min(LONGEST_IN_WORDS, Math.max(WORD, length)) - WORD),
    inWords: plain2 && length >= WORD && length <= LONGEST_IN_WORDS
  };
}
function isToken(token, at, place2) {
  const { length } = token;
  if (place2 + length > at.size) return false;
  if (!token.inWords) return isSame(token.bytes, at.bytes, place2);
  const { view } = at;
  if (view.getFloat64(place2 + length - WORD, true) !== token.tail) return false;
  if (length === WORD) return true;
  if (view.getFloat64(place2, true) !== token.word0) return false;
  if (length <= 2 * WORD) return true;
  if (view.getFloat64(place2 + WORD, true) !== token.word1) return false;
  if (length <= 3 * WORD) return true;
  if (view.getFloat64(place2 + 2 * WORD, true) !== token.word2) return false;
  if (length <= 4 * WORD) return true;
  return view.getFloat64(place2 + 3 * WORD, true) === token.word3;
}
function isSame(token, bytes, place2) {
  for (let index = 0; index < token.length; index++) {
    if (bytes[place2 + index] !== token[index]) return false;
  }
  return true;
}

// src/rows/names.ts
var MOST_NAMES2 = 1 << 15;
var LONGEST_NAME2 = 200;
var SLOTS = 1 << 14;
var OTHERS = "others";
var UNNAMED2 = 0;
function noNames() {
  const texts = ["", OTHERS];
  return {
    ids: new Map(texts.map((text2, id2) => [text2, id2])),
    texts,
    tokens: new Array(SLOTS).fill(void 0)
  };
}
function idOf(names, text2) {
  const found2 = names.ids.get(text2);
  if (found2 !== void 0) return found2;
  const trimmed = text2.trim();
  if (trimmed !== text2) return idOf(names, trimmed);
  if (text2.length > LONGEST_NAME2) return idOf(names, `${text2.slice(0, LONGEST_NAME2 - 1)}\u2026`);
  const id2 = names.texts.length;
  if (id2 >= MOST_NAMES2) return 1;
  names.ids.set(text2, id2);
  names.texts.push(text2);
  return id2;
}
function pairOf(first, second) {
  return second * MOST_NAMES2 + first;
}
function namesOf({ texts }, pair) {
  return [texts[pair % MOST_NAMES2] ?? "", texts[Math.floor(pair / MOST_NAMES2)] ?? ""];
}

// src/reports/days.ts
var SHAPE = /^\d{4}-\d{2}-\d{2}$/;
function isDay(text2) {
  if (!SHAPE.test(text2)) return false;
  const time2 = Date.parse(`${text2}T00:00:00Z`);
  return !Number.isNaN(time2) && new Date(time2).toISOString().startsWith(text2);
}

// src/schema/slots.ts
function valuesIn(fields, above = []) {
  return Object.entries(fields).flatMap(([name2, field]) => {
    const path = [...above, name2];
    if (field.kind === "value") return [{ name: path.join("."), path, field }];
    return field.kind === "object" ? valuesIn(field.fields, path) : [];
  });
}
var isAdded = ({ field }) => field.adds === "sum" || field.adds === "millionths";
var isNumber = (cell) => isAdded(cell) || cell.field.adds === "people" || cell.field.type === "double";
var OF_USERS = valuesIn(USER_ROW).filter(isAdded);
var ofUsers = new Set(OF_USERS.map(({ name: name2 }) => name2));
var CELLS = [
  ...OF_USERS,
  ...valuesIn(AGGREGATED_DAY).filter((cell) => isNumber(cell) && !ofUsers.has(cell.name))
];
var USER_CELLS = OF_USERS.length;
var PLACES = new Map(
  CELLS.map(({ name: name2 }, index) => [name2, index])
);
function placeOf2(name2) {
  const place2 = PLACES.get(name2);
  if (place2 === void 0) throw new RangeError(`${name2} is no number of a day.`);
  return place2;
}
var BREAKDOWNS = breakdownsOf({ ...AGGREGATED_DAY, ...USER_ROW });
function breakdownsOf(fields) {
  return Object.entries(fields).flatMap(([field, list2]) => {
    if (list2.kind !== "list" || list2.by === void 0) return [];
    return [
      {
        field,
        by: list2.by.filter((name2) => name2 !== void 0),
        numbers: Object.entries(list2.fields).flatMap(numberOf),
        text: list2.text?.split(".") ?? []
      }
    ];
  });
}
function numberOf([name2, field]) {
  if (field.kind !== "value" || field.adds !== "sum") return [];
  return [field.once === void 0 ? { name: name2 } : { name: name2, once: field.once }];
}
function breakdownOf(name2) {
  return BREAKDOWNS.findIndex(({ field }) => field === name2);
}
function numberIn(breakdown2, name2) {
  return BREAKDOWNS[breakdownOf(breakdown2)]?.numbers.findIndex((one2) => one2.name === name2) ?? -1;
}
var FLAGS = Object.entries(USER_ROW).flatMap(
  ([name2, field]) => field.kind === "value" && field.type === "boolean" ? [{ name: name2, ...field }] : []
).map(({ name: name2, counts, passive }, index) => {
  const flag2 = { name: name2, bit: 1 << index, active: passive !== true };
  return counts === void 0 ? flag2 : { ...flag2, counts };
});
var FLAG_PREFIX = "used_";
var OTHER_FLAG = 1 << 28;
var ACTIVE = 1 << 29;
var HAS_ROW = 1 << 30;
if (FLAGS.length > 28) throw new RangeError("There are more flags than bits for them.");

// src/rows/row.ts
function newRow() {
  const { numbers, names, text: text2 } = newSlots(USER_CELLS);
  return {
    numbers,
    names,
    text: text2,
    user: "",
    login: "",
    organization: "",
    enterprise: "",
    day: "",
    startDay: "",
    endDay: "",
    used: 0,
    usedKnown: 0,
    phase: NaN,
    negatives: 0,
    lists: BREAKDOWNS.map(({ numbers: numbers2 }) => ({
      present: false,
      length: 0,
      items: [],
      size: numbers2.length
    }))
  };
}
function newSlots(size) {
  return { numbers: new Float64Array(size).fill(NaN), names: new Int32Array(2), text: "" };
}
function clearRow(row) {
  row.user = row.login = row.organization = row.enterprise = row.day = "";
  row.startDay = row.endDay = row.text = "";
  row.phase = NaN;
  row.used = row.usedKnown = row.negatives = 0;
  clearNumbers(row.numbers);
  for (const list2 of row.lists) {
    list2.length = 0;
    list2.present = false;
  }
}
function clearNumbers(numbers) {
  for (let index = 0; index < numbers.length; index++) numbers[index] = NaN;
}
function nextEntry(list2) {
  const used = list2.items[list2.length];
  list2.length++;
  if (used === void 0) {
    const made = newSlots(list2.size);
    list2.items.push(made);
    return made;
  }
  used.text = "";
  used.names[0] = used.names[1] = 0;
  clearNumbers(used.numbers);
  return used;
}
var ACTIVITY = [
  placeOf2("user_initiated_interaction_count"),
  placeOf2("code_generation_activity_count"),
  placeOf2("code_acceptance_activity_count"),
  placeOf2("loc_added_sum")
];
var ACTIVE_FLAGS = FLAGS.filter(({ active }) => active).reduce(
  (bits, { bit }) => bits | bit,
  OTHER_FLAG
);
function flagsOf({ used, numbers }) {
  if ((used & ACTIVE_FLAGS) !== 0) return used | ACTIVE;
  for (let index = 0; index < ACTIVITY.length; index++) {
    if ((numbers[ACTIVITY[index] ?? 0] ?? 0) > 0) return used | ACTIVE;
  }
  return used;
}

// src/rows/from-json.ts
var MILLION = 1e6;
var USERS = CELLS.slice(0, USER_CELLS);
var BITS = new Map(FLAGS.map(({ name: name2, bit }) => [name2, bit]));
function readUserRow(json, row, names) {
  clearRow(row);
  row.user = userKey(json["user_id"], json["user_login"]);
  row.login = text(json["user_login"]);
  row.organization = idText(json["organization_id"]);
  row.enterprise = idText(json["enterprise_id"]);
  row.day = text(json["day"]);
  row.startDay = text(json["report_start_day"]);
  row.endDay = text(json["report_end_day"]);
  row.phase = count2(valueAt(json, ["ai_adoption_phase", "phase_number"]));
  row.text = text(valueAt(json, ["ai_adoption_phase", "phase"]));
  USERS.forEach((cell, index) => row.numbers[index] = numberOf2(cell, json));
  readFlags(json, row);
  readBreakdowns(json, row.lists, names);
  row.negatives = negativesIn(row.numbers, row.lists);
}
function negativesIn(numbers, lists) {
  const below = (values) => values.reduce((sum, value2) => sum + (value2 < 0 ? 1 : 0), 0);
  const entries = lists.flatMap(({ items, length }) => items.slice(0, length));
  return entries.reduce((sum, entry) => sum + below(entry.numbers), below(numbers));
}
function numberOf2({ path, field }, json) {
  const number = count2(valueAt(json, path));
  return field.adds === "millionths" ? Math.round(number * MILLION) : number;
}
function readFlags(json, row) {
  for (const name2 in json) {
    const value2 = json[name2];
    if (!name2.startsWith(FLAG_PREFIX) || typeof value2 !== "boolean") continue;
    const bit = BITS.get(name2) ?? OTHER_FLAG;
    row.usedKnown |= bit;
    if (value2) row.used |= bit;
  }
}
function readDay(json, into, names) {
  CELLS.forEach((cell, index) => into.cells[index] = numberOf2(cell, json));
  readBreakdowns(json, into.lists, names);
}
function readBreakdowns(json, lists, names) {
  BREAKDOWNS.forEach((breakdown2, index) => {
    const list2 = lists[index];
    const entries = json[breakdown2.field];
    if (list2 === void 0 || !Array.isArray(entries)) return;
    list2.present = true;
    for (const entry of entries) {
      if (isJsonObject(entry)) readEntry(entry, nextEntry(list2), { breakdown: breakdown2, names });
    }
  });
}
function readEntry(json, entry, { breakdown: breakdown2, names }) {
  breakdown2.by.forEach((name2, index) => {
    entry.names[index] = idOf(names, idText(json[name2]));
  });
  breakdown2.numbers.forEach(({ name: name2, once }, index) => {
    const value2 = json[name2] ?? (once === void 0 ? void 0 : json[once]);
    entry.numbers[index] = count2(value2);
  });
  entry.text = text(valueAt(json, breakdown2.text));
}

// src/measure/day-facts.ts
function noFacts() {
  return {
    cells: new Float64Array(CELLS.length).fill(NaN),
    lists: BREAKDOWNS.map(() => void 0),
    phases: []
  };
}
function plus(cells, index, value2) {
  if (value2 !== value2) return;
  const before = cells[index] ?? NaN;
  cells[index] = before === before ? before + value2 : value2;
}
function plusAll(target, source, offset = 0) {
  for (let index = 0; index < source.length; index++) {
    const value2 = source[index] ?? NaN;
    if (value2 === value2) plus(target, offset + index, value2);
  }
}
function addEntries(facts, lists) {
  for (let index = 0; index < lists.length; index++) {
    const list2 = lists[index];
    if (list2 === void 0 || !list2.present) continue;
    const sums = facts.lists[index] ??= /* @__PURE__ */ new Map();
    for (let place2 = 0; place2 < list2.length; place2++) {
      const entry = list2.items[place2];
      if (entry === void 0) continue;
      const { names, numbers } = entry;
      plusAll(sumsOf(sums, pairOf(names[0] ?? 0, names[1] ?? 0), numbers.length), numbers);
    }
  }
}
function sumsOf(sums, pair, size) {
  const found2 = sums.get(pair);
  if (found2 !== void 0) return found2;
  const made = new Float64Array(size).fill(NaN);
  sums.set(pair, made);
  return made;
}
function mergeFacts(target, source) {
  plusAll(target.cells, source.cells);
  source.lists.forEach((list2, index) => {
    if (list2 === void 0) return;
    const sums = target.lists[index] ??= /* @__PURE__ */ new Map();
    for (const [pair, numbers] of list2) plusAll(sumsOf(sums, pair, numbers.length), numbers);
  });
  if (source.phases.length > 0) target.phases = source.phases;
}
function mergeDays(target, source) {
  for (const [day2, facts] of source) {
    const own = target.get(day2);
    if (own === void 0) target.set(day2, facts);
    else mergeFacts(own, facts);
  }
}
var counter = (name2) => numberIn("totals_by_feature", name2);
var INTERACTIONS = counter("user_initiated_interaction_count");
var GENERATIONS = counter("code_generation_activity_count");
var ACCEPTANCES = counter("code_acceptance_activity_count");
var SUGGESTED = counter("loc_suggested_to_add_sum");
var ADDED = counter("loc_added_sum");
var DELETED = counter("loc_deleted_sum");
var COUNTERS2 = (BREAKDOWNS[breakdownOf("totals_by_feature")]?.numbers ?? []).map(
  ({ name: name2 }) => name2
);

// src/measure/agents.ts
var AGENTS = breakdownOf("totals_by_3rd_party_agent");
function nameAgents(of, day2, lists) {
  const list2 = lists[AGENTS];
  if (list2 === void 0) return;
  for (let index = 0; index < list2.length; index++) {
    const entry = list2.items[index];
    if (entry === void 0) continue;
    if (entry.names[0] === UNNAMED2) entry.names[0] = idOf(of.names, entry.text);
    note(of.agents, entry.names[0] ?? UNNAMED2, { day: day2, name: entry.text });
  }
}
function note(agents, id2, named) {
  const known = agents.get(id2);
  const later = known === void 0 || named.day > known.day;
  if (later || named.day === known.day && named.name < known.name) agents.set(id2, named);
}
function mergeAgents(target, source) {
  for (const [id2, named] of source) note(target, id2, named);
}

// src/measure/counted.ts
function noCounts() {
  return { duplicates: 0, ofAnotherDay: 0, withoutDay: 0, negatives: 0 };
}
function mergeCounts(target, source) {
  target.duplicates += source.duplicates;
  target.ofAnotherDay += source.ofAnotherDay;
  target.withoutDay += source.withoutDay;
  target.negatives += source.negatives;
}

// src/schema/values.ts
var COMPLETION = "code_completion";
var AGENT_EDIT = "agent_edit";
var ELSEWHERE = ["copilot_cli", "copilot_app"];
var FEATURES = /* @__PURE__ */ new Set([
  COMPLETION,
  "chat_inline",
  "chat_panel_ask_mode",
  "chat_panel_edit_mode",
  "chat_panel_agent_mode",
  "chat_panel_plan_mode",
  "chat_panel_custom_mode",
  "chat_panel_unknown_mode",
  AGENT_EDIT,
  ...ELSEWHERE
]);
var isCompletion = (feature) => feature === COMPLETION;
var isChat = (feature) => feature.startsWith("chat_");

// src/measure/users.ts
var FIRST_SIZE = 64;
var MOST_DAYS = 1024;
var MOST_IDES = 32;
function noUsers() {
  return {
    count: 0,
    people: /* @__PURE__ */ new Map(),
    owners: /* @__PURE__ */ new Map(),
    ties: 0,
    person: new Uint32Array(FIRST_SIZE),
    seen: [],
    slots: /* @__PURE__ */ new Map(),
    marks: [],
    credits: new Float64Array(FIRST_SIZE),
    ideNames: /* @__PURE__ */ new Map()
  };
}
function grown(cells, count3) {
  if (count3 <= cells.length) return cells;
  const size = Math.max(count3, cells.length * 2);
  const made = new cells.constructor(size);
  made.set(cells);
  return made;
}
function userIndex(users, user2) {
  const found2 = users.people.get(user2);
  if (found2 !== void 0) return found2;
  const index = users.count++;
  users.people.set(user2, index);
  users.credits = grown(users.credits, users.count);
  return index;
}
function tiesOf(users, owner2) {
  const found2 = users.owners.get(owner2);
  if (found2 !== void 0) return found2;
  const made = /* @__PURE__ */ new Map();
  users.owners.set(owner2, made);
  return made;
}
function tieOf(users, ties, user2) {
  const found2 = ties.get(user2);
  if (found2 !== void 0) return found2;
  const tie = users.ties++;
  ties.set(user2, tie);
  users.person = grown(users.person, users.ties);
  users.person[tie] = userIndex(users, user2);
  return tie;
}
function slotOf(users, day2) {
  const found2 = users.slots.get(day2);
  if (found2 !== void 0) return found2;
  if (users.slots.size >= MOST_DAYS) return void 0;
  const slot = users.slots.size;
  users.slots.set(day2, slot);
  return slot;
}
function setDay(days, index, slot) {
  const block = slot >>> 5;
  while (days.length <= block) days.push(new Uint32Array(FIRST_SIZE));
  let words = days[block];
  if (words === void 0 || index >= words.length) {
    words = grown(words ?? new Uint32Array(FIRST_SIZE), index + 1);
    days[block] = words;
  }
  const word = words[index] ?? 0;
  const bit = 1 << (slot & 31);
  if ((word & bit) !== 0) return false;
  words[index] = word | bit;
  return true;
}
function hasDay(days, index, slot) {
  return ((days?.[slot >>> 5]?.[index] ?? 0) & 1 << (slot & 31)) !== 0;
}
function markSeen(users, tie, slot) {
  return setDay(users.seen, tie, slot);
}
function wasSeen(users, owner2, key) {
  const tie = users.owners.get(owner2)?.get(key[0]);
  const slot = users.slots.get(key[1]);
  return tie !== void 0 && slot !== void 0 && hasDay(users.seen, tie, slot);
}
function marked(users, mark) {
  while (users.marks.length <= mark) users.marks.push([]);
  return users.marks[mark] ?? [];
}
function ideNumber(users, ide) {
  const found2 = users.ideNames.get(ide);
  if (found2 !== void 0) return found2;
  const lower = ide.toLowerCase();
  if (lower !== ide) return ideNumber(users, lower);
  if (users.ideNames.size >= MOST_IDES) return void 0;
  users.ideNames.set(ide, users.ideNames.size);
  return users.ideNames.size - 1;
}
function usersOverlap(one2, other) {
  const shared2 = [...other.slots].flatMap(([day2, slot]) => {
    const own = one2.slots.get(day2);
    return own === void 0 ? [] : [[own, slot]];
  });
  if (shared2.length === 0) return false;
  for (const [owner2, ties] of other.owners) {
    const mine = one2.owners.get(owner2);
    for (const [user2, tie] of ties) {
      const own = mine?.get(user2);
      if (own === void 0) continue;
      if (shared2.some(([a, b]) => hasDay(one2.seen, own, a) && hasDay(other.seen, tie, b)))
        return true;
    }
  }
  return false;
}
function mergeUsers(target, source, markOf) {
  const places = new Uint32Array(source.count);
  for (const [user2, index] of source.people) places[index] = userIndex(target, user2);
  const slots = [...source.slots].flatMap(([day2, slot]) => {
    const own = slotOf(target, day2);
    return own === void 0 ? [] : [[slot, own]];
  });
  for (const [owner2, ties] of source.owners) {
    const own = tiesOf(target, owner2);
    for (const [user2, tie] of ties) {
      copyDays([source.seen, tie], [target.seen, tieOf(target, own, user2)], slots);
    }
  }
  for (const [index, days] of source.marks.entries()) {
    const own = markOf(index);
    const mine = own === void 0 ? void 0 : marked(target, own);
    if (mine !== void 0) places.forEach((to, from) => copyDays([days, from], [mine, to], slots));
  }
  places.forEach((to, from) => {
    target.credits[to] = (target.credits[to] ?? 0) + (source.credits[from] ?? 0);
  });
  return places;
}
function copyDays([source, from], [target, to], slots) {
  if (source.every((words) => (words[from] ?? 0) === 0)) return;
  for (const [theirs, mine] of slots) if (hasDay(source, from, theirs)) setDay(target, to, mine);
}

// src/measure/detail.ts
var USER_COMPLETION_GENERATIONS = COUNTERS2.length;
var USER_COMPLETION_ACCEPTANCES = COUNTERS2.length + 1;
var USER_CHAT_REQUESTS = COUNTERS2.length + 2;
var MICRO_CREDITS = COUNTERS2.length + 3;
var DETAIL_SIZE = COUNTERS2.length + 4;
var COUNTER_PLACES = COUNTERS2.map(placeOf2);
var CREDITS2 = placeOf2("ai_credits_used");
var FEATURES2 = breakdownOf("totals_by_feature");
function noDetail(withLogins) {
  const detail = {
    sums: new Float64Array(0),
    flags: new Uint32Array(0),
    lastActive: new Uint16Array(0)
  };
  return withLogins ? { ...detail, logins: { texts: [], days: new Uint16Array(0) } } : detail;
}
function reserve(detail, user2) {
  const before = detail.sums.length;
  detail.sums = grown(detail.sums, (user2 + 1) * DETAIL_SIZE);
  detail.sums.fill(NaN, before);
  detail.flags = grown(detail.flags, user2 + 1);
  detail.lastActive = grown(detail.lastActive, user2 + 1);
}
function addDetail(detail, row, of) {
  reserve(detail, of.user);
  const { sums } = detail;
  const at = of.user * DETAIL_SIZE;
  COUNTER_PLACES.forEach((place2, index) => plus(sums, at + index, row.numbers[place2] ?? NaN));
  addFeatures(sums, at, { row, names: of.names });
  plus(sums, at + MICRO_CREDITS, row.numbers[CREDITS2] ?? NaN);
  detail.flags[of.user] = (detail.flags[of.user] ?? 0) | of.flags | HAS_ROW;
  if ((of.flags & ACTIVE) !== 0) noteActive(detail, of.user, of.number);
  if (detail.logins !== void 0) {
    noteLogin(detail.logins, of.user, { login: row.login, day: of.number });
  }
}
function addFeatures(sums, at, { row, names }) {
  const features = row.lists[FEATURES2];
  for (let index = 0; index < (features?.length ?? 0); index++) {
    const entry = features?.items[index];
    if (entry === void 0) continue;
    const [feature] = namesOf(names, entry.names[0] ?? 0);
    if (isCompletion(feature)) {
      plus(sums, at + USER_COMPLETION_GENERATIONS, entry.numbers[GENERATIONS] ?? NaN);
      plus(sums, at + USER_COMPLETION_ACCEPTANCES, entry.numbers[ACCEPTANCES] ?? NaN);
    } else if (isChat(feature)) {
      plus(sums, at + USER_CHAT_REQUESTS, entry.numbers[INTERACTIONS] ?? NaN);
    }
  }
}
function noteActive(detail, user2, day2) {
  detail.lastActive[user2] = Math.max(detail.lastActive[user2] ?? 0, day2);
}
function noteLogin(logins, user2, noted) {
  logins.days = grown(logins.days, user2 + 1);
  const day2 = logins.days[user2] ?? 0;
  const login3 = logins.texts[user2] ?? "";
  if (noted.login === "" || day2 > noted.day) return;
  if (login3 !== "" && day2 === noted.day && login3 <= noted.login) return;
  logins.texts[user2] = noted.login;
  logins.days[user2] = noted.day;
}
function mergeDetail(target, source, places) {
  for (let user2 = 0; user2 < Math.min(places.length, source.flags.length); user2++) {
    const own = places[user2] ?? 0;
    reserve(target, own);
    for (let index = 0; index < DETAIL_SIZE; index++) {
      plus(target.sums, own * DETAIL_SIZE + index, source.sums[user2 * DETAIL_SIZE + index] ?? NaN);
    }
    target.flags[own] = (target.flags[own] ?? 0) | (source.flags[user2] ?? 0);
    noteActive(target, own, source.lastActive[user2] ?? 0);
    const login3 = source.logins?.texts[user2];
    if (login3 !== void 0 && target.logins !== void 0) {
      noteLogin(target.logins, own, { login: login3, day: source.logins?.days[user2] ?? 0 });
    }
  }
}

// src/measure/versions.ts
var AFFECTED = [
  { ide: "vscode", fixedIn: "1.139.0" },
  { ide: "visualstudio", fixedIn: "18.12" }
];
var MOST_VERSIONS = 4e3;
var LONGEST_VERSION = 60;
function noVersions() {
  return { texts: /* @__PURE__ */ new Map(), version: new Uint16Array(64), day: new Uint16Array(64) };
}
function noteVersion(versions, user2, noted) {
  if (noted.text === "") return;
  const id2 = versionId(versions, noted.text.slice(0, LONGEST_VERSION));
  versions.version = grown(versions.version, user2 + 1);
  versions.day = grown(versions.day, user2 + 1);
  const before = versions.day[user2] ?? 0;
  if (id2 === 0 || noted.day < before) return;
  const known = versions.version[user2] ?? 0;
  if (noted.day === before && known !== 0 && (known === id2 || textOf2(versions, known) < noted.text))
    return;
  versions.version[user2] = id2;
  versions.day[user2] = noted.day;
}
var textOf2 = ({ texts }, id2) => [...texts.keys()][id2 - 1] ?? "";
function versionId(versions, text2) {
  const found2 = versions.texts.get(text2);
  if (found2 !== void 0) return found2;
  if (versions.texts.size >= MOST_VERSIONS) return 0;
  versions.texts.set(text2, versions.texts.size + 1);
  return versions.texts.size;
}
function mergeVersions(target, source, places) {
  const texts = ["", ...source.texts.keys()];
  for (let user2 = 0; user2 < Math.min(places.length, source.version.length); user2++) {
    const text2 = texts[source.version[user2] ?? 0] ?? "";
    noteVersion(target, places[user2] ?? 0, { text: text2, day: source.day[user2] ?? 0 });
  }
}

// src/measure/user-facts.ts
function noUserRows(of) {
  return {
    ...of,
    ...noCounts(),
    days: /* @__PURE__ */ new Map(),
    agents: /* @__PURE__ */ new Map(),
    users: noUsers(),
    versions: new Map(AFFECTED.map(({ ide }) => [ide, noVersions()])),
    phases: noVersions(),
    rowDays: /* @__PURE__ */ new Map(),
    lastDay: void 0,
    lastOwner: void 0,
    covered: new Set(of.join === void 0 || of.asked === void 0 ? [] : [of.asked]),
    stated: { firstDay: "", lastDay: "" },
    phaseTexts: /* @__PURE__ */ new Map()
  };
}
var MOST_DAY = 65535;
var MILLISECONDS = 864e5;
function ownerKey(row) {
  return `${row.enterprise}
${row.organization}`;
}
function ownerOf(state, row) {
  const { enterprise, organization } = row;
  const last = state.lastOwner;
  if (last?.enterprise === enterprise && last.organization === organization) return last;
  const owner2 = { enterprise, organization, ties: tiesOf(state.users, ownerKey(row)) };
  state.lastOwner = owner2;
  return owner2;
}
function noteWindow(stated, firstDay, lastDay) {
  if (stated.firstDay === firstDay && stated.lastDay === lastDay) return;
  if (!isDay(firstDay) || !isDay(lastDay) || firstDay > lastDay) return;
  if (stated.firstDay === "" || firstDay < stated.firstDay) stated.firstDay = firstDay;
  if (lastDay > stated.lastDay) stated.lastDay = lastDay;
}
function rowDay(state, name2) {
  if (state.lastDay?.name === name2) return state.lastDay;
  const known = state.rowDays.get(name2) ?? newDay(state, name2);
  if (known !== void 0) state.lastDay = known;
  return known;
}
function newDay(state, name2) {
  if (!isDay(name2)) return void 0;
  const number = Math.min(MOST_DAY, Date.parse(`${name2}T00:00:00Z`) / MILLISECONDS);
  const slot = number > 0 ? slotOf(state.users, name2) : void 0;
  if (slot === void 0) return void 0;
  const isElsewhere = state.without?.has(name2) === true;
  const made = { name: name2, number, slot, isElsewhere, facts: void 0 };
  state.rowDays.set(name2, made);
  return made;
}
function factsOf({ days }, day2) {
  if (day2.facts !== void 0) return day2.facts;
  const facts = days.get(day2.name) ?? noFacts();
  days.set(day2.name, facts);
  day2.facts = facts;
  return facts;
}

// src/measure/aggregated-days.ts
function noDays({ names, asked }) {
  const stated = { firstDay: "", lastDay: "", engagement: /* @__PURE__ */ new Map() };
  const known = { days: /* @__PURE__ */ new Map(), owners: /* @__PURE__ */ new Map(), agents: /* @__PURE__ */ new Map() };
  return { names, asked, ...noCounts(), ...stated, ...known };
}
var staged = newRow();
function addWrapper(state, json) {
  const first = text(json["report_start_day"]);
  const last = text(json["report_end_day"]);
  if (isDay(first) && isDay(last) && first <= last) widen(state, first, last);
  const engagement = part2(json["copilot_feature_engagement"]);
  if (Object.keys(engagement).length > 0) {
    noteEngagement(state, ownerOf2(json), { lastDay: last, json: engagement });
  }
}
function widen(state, first, last) {
  if (state.firstDay === "" || first < state.firstDay) state.firstDay = first;
  if (last > state.lastDay) state.lastDay = last;
}
function noteEngagement({ engagement }, owner2, noted) {
  const known = engagement.get(owner2);
  if (known === void 0 || noted.lastDay > known.lastDay) engagement.set(owner2, noted);
}
function ownerOf2(json) {
  const [enterprise, organization] = [json["enterprise_id"], json["organization_id"]];
  return ownerKey({ enterprise: idText(enterprise), organization: idText(organization) });
}
function addAggregatedDay(state, json, earlier) {
  const named = text(json["day"]);
  const day2 = named !== "" ? named : state.asked ?? "";
  if (!isDay(day2)) {
    state.withoutDay++;
    return;
  }
  const owner2 = ownerOf2(json);
  const owners = state.owners.get(day2) ?? /* @__PURE__ */ new Set();
  if (owners.has(owner2) || earlier?.owners.get(day2)?.has(owner2) === true) {
    state.duplicates++;
    return;
  }
  state.owners.set(day2, owners.add(owner2));
  if (state.asked !== void 0 && day2 !== state.asked) state.ofAnotherDay++;
  const facts = noFacts();
  clearRow(staged);
  readDay(json, { cells: facts.cells, lists: staged.lists }, state.names);
  state.negatives += negativesIn(facts.cells, staged.lists);
  nameAgents(state, day2, staged.lists);
  addEntries(facts, staged.lists);
  facts.phases = objects(json["totals_by_ai_adoption_phase"]);
  putDay(state.days, day2, facts);
}
function putDay(days, day2, facts) {
  const known = days.get(day2);
  if (known === void 0) {
    days.set(day2, facts);
    return;
  }
  mergeFacts(known, facts);
  known.phases = [];
  CELLS.forEach(({ field }, index) => {
    if (field.adds !== "sum" && field.adds !== "millionths") known.cells[index] = NaN;
  });
}
function daysOverlap(one2, other) {
  return [...other.owners].some(
    ([day2, owners]) => [...owners].some((owner2) => one2.owners.get(day2)?.has(owner2))
  );
}
function mergeAggregatedDays(target, source) {
  for (const [day2, facts] of source.days) putDay(target.days, day2, facts);
  for (const [day2, owners] of source.owners) {
    target.owners.set(day2, /* @__PURE__ */ new Set([...target.owners.get(day2) ?? [], ...owners]));
  }
  mergeAgents(target.agents, source.agents);
  if (source.firstDay !== "") widen(target, source.firstDay, source.lastDay);
  for (const [owner2, noted] of source.engagement) noteEngagement(target, owner2, noted);
  mergeCounts(target, source);
}

// src/measure/legacy-days.ts
var NUMBERS = Object.entries(LEGACY).flatMap(
  ([name2, field]) => field.kind === "value" && field.type === "int64" ? [name2] : []
);
function noLegacyDays() {
  return { ...noCounts(), teams: /* @__PURE__ */ new Map() };
}
function addLegacyDay(state, json) {
  const day2 = text(json["day"]);
  if (!isDay(day2)) {
    state.withoutDay++;
    return;
  }
  const numbers = NUMBERS.map((name2) => [name2, count2(json[name2])]);
  state.negatives += numbers.filter(([, value2]) => value2 < 0).length;
  put(state, "", [day2, Object.fromEntries(numbers)]);
}
function put(state, team, [day2, numbers]) {
  const days = state.teams.get(team) ?? /* @__PURE__ */ new Map();
  state.teams.set(team, days);
  if (days.has(day2)) state.duplicates++;
  else days.set(day2, numbers);
}
function mergeLegacyDays(target, source, team) {
  for (const [own, days] of source.teams) {
    for (const day2 of days) put(target, team ?? own, day2);
  }
  mergeCounts(target, source);
}

// src/measure/members.ts
function noMembers({ asked }) {
  return { asked, ...noCounts(), teams: /* @__PURE__ */ new Map() };
}
function addMembership(state, json) {
  const day2 = text(json["day"]);
  if (state.asked !== void 0 && day2 !== "" && day2 !== state.asked) {
    state.ofAnotherDay++;
    return;
  }
  const login3 = text(json["user_login"]);
  const user2 = userKey(json["user_id"], login3);
  if (user2 === "") {
    state.withoutDay++;
    return;
  }
  const owner2 = ownerKey({
    organization: idText(json["organization_id"]),
    enterprise: idText(json["enterprise_id"])
  });
  const team = { team: idKey(json["team_id"]), slug: text(json["slug"]) };
  noteLogin2(addMember(state, team, [owner2, user2]), foldLogin(login3), user2);
}
function addMember(state, of, [owner2, user2]) {
  let members = state.teams.get(of.team);
  if (members === void 0) {
    members = { slug: of.slug, users: /* @__PURE__ */ new Map(), logins: /* @__PURE__ */ new Map(), same: /* @__PURE__ */ new Map() };
    state.teams.set(of.team, members);
  }
  if (of.slug !== "" && (members.slug === "" || of.slug < members.slug)) members.slug = of.slug;
  const users = members.users.get(owner2) ?? /* @__PURE__ */ new Set();
  members.users.set(owner2, users);
  if (users.has(user2)) state.duplicates++;
  users.add(user2);
  return members;
}
function noteLogin2(members, login3, user2) {
  const known = members.logins.get(login3);
  if (known !== void 0) noteSame(members, known, user2);
  else if (login3 !== "") members.logins.set(login3, user2);
}
function noteSame({ same }, one2, other) {
  const [first, second] = [firstOf(same, one2), firstOf(same, other)];
  if (first !== second) same.set(second, first);
}
function firstOf(same, user2) {
  let first = user2;
  for (let next = same.get(first); next !== void 0; next = same.get(first)) first = next;
  if (first !== user2) same.set(user2, first);
  return first;
}
function mergeMembers(target, source) {
  for (const [team, members] of source.teams) {
    for (const [owner2, users] of members.users) {
      for (const user2 of users) addMember(target, { team, slug: members.slug }, [owner2, user2]);
    }
    const own = target.teams.get(team);
    if (own === void 0) continue;
    for (const [user2, other] of members.same) noteSame(own, other, user2);
    for (const [login3, user2] of members.logins) noteLogin2(own, login3, user2);
  }
  mergeCounts(target, source);
}

// src/measure/medians.ts
function noteMedian(medians, median, of) {
  if (of > 0 && median === median) medians.push([median, of]);
}

// src/measure/repository-days.ts
function noRepositoryDays({ asked }) {
  return { asked, ...noCounts(), days: /* @__PURE__ */ new Map() };
}
var PULL_REQUEST_COUNTS = Object.entries(PULL_REQUESTS.pull_requests.fields).flatMap(
  ([name2, field]) => field.kind === "value" && field.adds === "sum" ? [name2] : []
);
function hasRepositoryDay(state, json) {
  return state.days.get(dayOf(state, json))?.has(idKey(json["repo_id"])) === true;
}
function dayOf(state, json) {
  const named = text(json["day"]);
  return named !== "" ? named : state.asked ?? "";
}
function addRepositoryDay(state, json) {
  const day2 = dayOf(state, json);
  const id2 = idKey(json["repo_id"]);
  if (!isDay(day2)) {
    state.withoutDay++;
    return;
  }
  const known = state.days.get(day2) ?? /* @__PURE__ */ new Map();
  if (known.has(id2)) {
    state.duplicates++;
    return;
  }
  state.days.set(day2, known);
  if (state.asked !== void 0 && day2 !== state.asked) state.ofAnotherDay++;
  const made = repositoryDay(json);
  known.set(id2, made);
  state.negatives += made.sums.filter((value2) => value2 < 0).length;
}
function repositoryDay(json) {
  const pulls = part2(json["pull_requests"]);
  const toMerge = [];
  const toFirstReview = [];
  noteMedian(toMerge, count2(pulls["median_minutes_to_merge"]), count2(pulls["total_merged"]));
  for (const times of objects(json["pull_request_review_times"])) {
    const median = count2(times["median_minutes_ready_to_first_review"]);
    noteMedian(toFirstReview, median, count2(times["total_merged"]));
  }
  return {
    owner: text(json["repo_owner_name"]),
    name: text(json["repo_name"]),
    visibility: text(json["repo_visibility"]),
    sums: Float64Array.from(PULL_REQUEST_COUNTS, (field) => count2(pulls[field])),
    ...{ toMerge, toFirstReview }
  };
}
function mergeRepositoryDays(target, source) {
  for (const [day2, repositories] of source.days) {
    const own = target.days.get(day2);
    if (own === void 0) target.days.set(day2, repositories);
    else for (const [id2, repository] of repositories) own.set(id2, repository);
  }
  mergeCounts(target, source);
}
function repositoryDaysOverlap(one2, other) {
  return [...other.days].some(([day2, repositories]) => {
    const own = one2.days.get(day2);
    return own !== void 0 && [...repositories.keys()].some((id2) => own.has(id2));
  });
}

// src/measure/seats.ts
var DAY = 864e5;
function noSeats(of) {
  const [people2, teams] = [
    /* @__PURE__ */ new Map(),
    /* @__PURE__ */ new Map()
  ];
  return { ...noCounts(), day: of.day, people: people2, teams, named: of.people };
}
function addSeat(state, row) {
  const { assignee, assigning_team: team } = row;
  const who = isJsonObject(assignee) ? assignee : {};
  const user2 = userKey(who["id"], who["login"]);
  if (user2 === "") return;
  const last = numberOf3(row["last_activity_at"]);
  const since = numberOf3(row["created_at"]) ?? NaN;
  const ending = text(row["pending_cancellation_date"]) !== "";
  const known = state.people.get(user2);
  if (known === void 0) {
    const login3 = state.named ? text(who["login"]) : "";
    state.people.set(user2, { since, last, ending, login: login3 });
  } else {
    if (!(known.since <= since)) known.since = Number.isNaN(since) ? known.since : since;
    if (last !== void 0) known.last = Math.max(known.last ?? last, last);
    known.ending &&= ending;
  }
  const slug = isJsonObject(team) ? text(team["slug"]) : "";
  if (slug === "") return;
  state.teams.set(slug, (state.teams.get(slug) ?? /* @__PURE__ */ new Set()).add(user2));
}
function mergeSeats(target, source) {
  mergeCounts(target, source);
  if (source.day === void 0 || target.day !== void 0 && target.day > source.day) return;
  target.day = source.day;
  target.people = source.people;
  target.teams = source.teams;
}
function numberOf3(value2) {
  const time2 = typeof value2 === "string" ? Date.parse(value2) : NaN;
  return Number.isNaN(time2) ? void 0 : Math.floor(time2 / DAY);
}

// src/measure/distinct.ts
var COUNTED = [
  { bits: ACTIVE, name: "daily_active_users" },
  ...[...new Set(FLAGS.flatMap(({ counts }) => counts ?? []))].map((name2) => ({
    bits: FLAGS.reduce((bits, flag2) => flag2.counts === name2 ? bits | flag2.bit : bits, 0),
    name: name2
  }))
];
var CREDITS_MARK = COUNTED.length;
var IDE_MARKS = CREDITS_MARK + 1;

// src/measure/user-rows.ts
var MARKS = COUNTED.map(({ bits, name: name2 }, mark) => ({ bits, mark, place: placeOf2(name2) }));
var CREDITS3 = placeOf2("ai_credits_used");
var IDES = breakdownOf("totals_by_ide");
var MOST_PHASES = 100;
function addUserRow(state, row, earlier) {
  const name2 = row.day !== "" ? row.day : state.asked ?? row.endDay;
  const day2 = rowDay(state, name2);
  if (day2 === void 0 || row.user === "") {
    state.withoutDay++;
    return;
  }
  if (day2.isElsewhere) return;
  const { users } = state;
  const tie = tieOf(users, ownerOf(state, row).ties, row.user);
  const isKnown = earlier !== void 0 && wasSeen(earlier, ownerKey(row), [row.user, name2]);
  if (isKnown || !markSeen(users, tie, day2.slot)) {
    state.duplicates++;
    return;
  }
  if (state.asked === void 0) noteWindow(state.stated, row.startDay, row.endDay);
  else if (name2 !== state.asked) state.ofAnotherDay++;
  state.negatives += row.negatives;
  const user2 = users.person[tie] ?? 0;
  const flags = flagsOf(row);
  addToDay(state, row, { day: day2, user: user2, flags });
  addToUser(state, row, { day: day2, user: user2 });
  const of = { user: user2, flags, number: day2.number, names: state.names };
  if (state.join !== void 0 && name2 === state.asked) addDetail(state.join, row, of);
  if (state.people !== void 0) addDetail(state.people, row, of);
}
function addToDay(state, row, { day: day2, user: user2, flags }) {
  const facts = factsOf(state, day2);
  plusAll(facts.cells, row.numbers);
  const known = row.usedKnown | ACTIVE;
  for (const { bits, mark, place: place2 } of MARKS) {
    if ((known & bits) !== 0) plus(facts.cells, place2, 0);
    if ((flags & bits) !== 0) setDay(marked(state.users, mark), user2, day2.slot);
  }
  nameAgents(state, day2.name, row.lists);
  addEntries(facts, row.lists);
}
function addToUser(state, row, { day: day2, user: user2 }) {
  const { users, versions } = state;
  const credits = row.numbers[CREDITS3] ?? NaN;
  if (credits === credits) users.credits[user2] = (users.credits[user2] ?? 0) + credits;
  if (credits > 0) setDay(marked(users, CREDITS_MARK), user2, day2.slot);
  const ides = row.lists[IDES];
  for (let index = 0; index < (ides?.length ?? 0); index++) {
    const entry = ides?.items[index];
    if (entry === void 0) continue;
    const [ide] = namesOf(state.names, entry.names[0] ?? 0);
    const number = ideNumber(users, ide);
    if (number !== void 0) setDay(marked(users, IDE_MARKS + number), user2, day2.slot);
    const known = entry.text === "" ? void 0 : versions.get(ide.toLowerCase());
    if (known !== void 0) noteVersion(known, user2, { text: entry.text, day: day2.number });
  }
  if (row.phase === row.phase) {
    noteVersion(state.phases, user2, { text: phaseText(state, row), day: day2.number });
  }
}
function phaseText({ phaseTexts }, { phase, text: name2 }) {
  const known = phaseTexts.get(phase);
  if (known?.name === name2) return known.text;
  const text2 = `${phase}
${name2}`;
  if (phaseTexts.size < MOST_PHASES) phaseTexts.set(phase, { name: name2, text: text2 });
  return text2;
}
function userRowsOverlap(one2, other) {
  return usersOverlap(one2.users, other.users);
}
function mergeUserRows(target, source) {
  const ides = [...source.users.ideNames.keys()].map((ide) => ideNumber(target.users, ide));
  const places = mergeUsers(target.users, source.users, (mark) => {
    const number = mark < IDE_MARKS ? 0 : ides[mark - IDE_MARKS];
    return number === void 0 ? void 0 : mark < IDE_MARKS ? mark : IDE_MARKS + number;
  });
  for (const day2 of source.covered) target.covered.add(day2);
  noteWindow(target.stated, source.stated.firstDay, source.stated.lastDay);
  mergeDays(target.days, source.days);
  mergeAgents(target.agents, source.agents);
  for (const [ide, versions] of source.versions) {
    const own = target.versions.get(ide);
    if (own !== void 0) mergeVersions(own, versions, places);
  }
  mergeVersions(target.phases, source.phases, places);
  if (target.join !== void 0 && source.join !== void 0) {
    mergeDetail(target.join, source.join, places);
  }
  if (target.people !== void 0 && source.people !== void 0) {
    mergeDetail(target.people, source.people, places);
  }
  mergeCounts(target, source);
}

// src/measure/part.ts
var never = () => false;
var aggregated = {
  open: noDays,
  overlaps: daysOverlap,
  merge: mergeAggregatedDays
};
var ACCUMULATORS = {
  window: { ...aggregated, open: ({ names }) => noDays({ names }) },
  days: aggregated,
  users: {
    open: ({ join, people: people2, ...of }) => noUserRows({
      ...of,
      ...join ? { join: noDetail(false) } : {},
      ...people2 ? { people: noDetail(true) } : {}
    }),
    overlaps: userRowsOverlap,
    merge: mergeUserRows
  },
  // Who is in a team on one day says nothing of another: only the join of a day needs it.
  members: { open: noMembers, overlaps: never, merge: mergeMembers, mergeReport: mergeCounts },
  repositories: {
    open: noRepositoryDays,
    overlaps: repositoryDaysOverlap,
    merge: mergeRepositoryDays
  },
  legacy: { open: noLegacyDays, overlaps: never, merge: mergeLegacyDays },
  seats: { open: noSeats, overlaps: never, merge: mergeSeats }
};
var NAMES = Object.keys(ACCUMULATORS);
function noPartFacts(options) {
  const { entry, names, day: day2, without, wantPeople } = options;
  const asked = entry.period === "day" ? day2 : void 0;
  const of = {
    ...asked === void 0 ? { names } : { names, asked },
    join: entry.rows === "user" && asked !== void 0,
    people: wantPeople,
    day: entry.rows === "seat" ? day2 : void 0,
    without
  };
  const { window, days, users, members, repositories, legacy, seats } = ACCUMULATORS;
  return {
    ...{ names, seen: noFieldsSeen(), unknownRows: 0 },
    ...{ ofWindow: entry.period === "window", rows: entry.rows },
    window: window.open(of),
    days: days.open(of),
    users: users.open(of),
    ...{ members: members.open(of), repositories: repositories.open(of) },
    ...{ legacy: legacy.open(of), seats: seats.open(of) }
  };
}

// src/rows/parse.ts
function parseRow(bytes, start, end) {
  const row = Buffer.from(bytes.buffer, bytes.byteOffset + start, end - start);
  if (opens(row) > DEEPEST && isTooDeep(row)) return void 0;
  try {
    return JSON.parse(row.toString("utf8"));
  } catch {
    return void 0;
  }
}
function opens(row) {
  let found2 = 0;
  for (const bracket of [123, 91]) {
    let index = row.indexOf(bracket);
    for (; index !== -1 && found2 <= DEEPEST; found2++) index = row.indexOf(bracket, index + 1);
  }
  return found2;
}
function isTooDeep(row) {
  let depth = 0;
  let inString = false;
  for (let index = 0; index < row.length; index++) {
    const byte = row[index] ?? 0;
    if (inString) {
      if (byte === 92) index++;
      else if (byte === 34) inString = false;
    } else if (byte === 34) inString = true;
    else if ((byte & 223) === 91 && ++depth > DEEPEST) return true;
    else if ((byte & 223) === 93) depth--;
  }
  return false;
}

// src/rows/line-buffer.ts
var LINE_FEED = 10;
var FIRST_SIZE2 = 16 * 1024;
var KEPT_SIZE = 1024 * 1024;
function newBuffer(limit) {
  return { bytes: Buffer.alloc(0), length: 0, overflowed: false, limit };
}
function append(buffer, chunk, [start, end]) {
  const needed = buffer.length + end - start;
  if (buffer.overflowed || needed > buffer.limit) {
    buffer.overflowed = true;
    buffer.bytes = Buffer.alloc(0);
    buffer.length = 0;
    return;
  }
  if (needed > buffer.bytes.length) {
    const size = Math.min(buffer.limit, Math.max(needed, buffer.bytes.length * 2, FIRST_SIZE2));
    const made = Buffer.allocUnsafe(size);
    made.set(buffer.bytes.subarray(0, buffer.length));
    buffer.bytes = made;
  }
  buffer.bytes.set(chunk.subarray(start, end), buffer.length);
  buffer.length = needed;
}
function clear(buffer) {
  if (buffer.bytes.length > KEPT_SIZE) buffer.bytes = Buffer.alloc(0);
  buffer.length = 0;
  buffer.overflowed = false;
}
function stepLines({ held, take }, chunk, at) {
  const found2 = chunk.indexOf(LINE_FEED, at);
  const end = found2 === -1 ? chunk.length : found2;
  if (found2 !== -1 && held.length === 0 && !held.overflowed && end - at <= held.limit) {
    take(chunk, [at, end], false);
    return end + 1;
  }
  append(held, chunk, [at, end]);
  if (found2 === -1) return end;
  endLine({ held, take });
  return end + 1;
}
function endLine({ held, take }) {
  const { bytes, length, overflowed } = held;
  clear(held);
  take(bytes, [0, length], overflowed);
}

// src/rows/values.ts
function openValues(limit, take) {
  return {
    held: newBuffer(limit),
    take,
    inArray: false,
    open: false,
    depth: 0,
    inString: false,
    escaped: false,
    line: 1,
    firstLine: 1
  };
}
var QUOTE = 34;
var COMMA = 44;
var OPEN_ARRAY = 91;
var BACKSLASH = 92;
var CLOSE_ARRAY = 93;
var OPEN_OBJECT = 123;
var CLOSE_OBJECT = 125;
function isBlank(byte) {
  return byte === 32 || byte === LINE_FEED || byte === 13 || byte === 9 || byte === 0;
}
function stepValues(values, chunk, at) {
  let start = at;
  for (let index = at; index < chunk.length; index++) {
    const byte = chunk[index] ?? 0;
    if (!values.open) {
      if (isBetween(values, byte)) continue;
      begin(values);
      start = index;
    }
    const end = endsAt(values, byte, index);
    if (byte === LINE_FEED) values.line++;
    if (end === void 0) continue;
    const broken = values.inString;
    if (!finish(values, chunk, { range: [start, end], broken })) return Math.max(end, at);
    if (end === index && byte !== LINE_FEED) index--;
  }
  if (values.open) append(values.held, chunk, [start, chunk.length]);
  return chunk.length;
}
function isBetween(values, byte) {
  if (byte === LINE_FEED) values.line++;
  if (isBlank(byte) || byte === COMMA) return true;
  if (byte === OPEN_ARRAY && !values.inArray) return values.inArray = true;
  if (byte !== CLOSE_ARRAY || !values.inArray) return false;
  values.inArray = false;
  return true;
}
function begin(values) {
  values.open = true;
  values.depth = 0;
  values.inString = values.escaped = false;
  values.firstLine = values.line;
}
function endsAt(values, byte, index) {
  if (values.inString) {
    if (byte === LINE_FEED) return index;
    if (values.escaped) values.escaped = false;
    else if (byte === BACKSLASH) values.escaped = true;
    else if (byte === QUOTE) {
      values.inString = false;
      if (values.depth === 0) return index + 1;
    }
    return void 0;
  }
  if (byte === QUOTE) values.inString = true;
  else if (byte === OPEN_OBJECT || byte === OPEN_ARRAY) values.depth++;
  else if (byte === CLOSE_OBJECT || byte === CLOSE_ARRAY) {
    values.depth--;
    if (values.depth === 0) return index + 1;
    if (values.depth < 0) return values.inArray && byte === CLOSE_ARRAY ? index : index + 1;
  } else if (values.depth === 0 && (isBlank(byte) || byte === COMMA)) return index;
  return void 0;
}
function finish(values, chunk, found2) {
  const { held } = values;
  values.open = false;
  if (held.length === 0 && !held.overflowed) {
    const [start, end] = found2.range;
    return values.take(chunk, [start, end], flawOf(found2.broken, end - start > held.limit));
  }
  append(held, chunk, found2.range);
  const { bytes, length, overflowed } = held;
  clear(held);
  return values.take(bytes, [0, length], flawOf(found2.broken, overflowed));
}
function flawOf(broken, tooLong) {
  return tooLong ? "too long" : broken ? "broken" : void 0;
}
function endValues(values) {
  if (values.open) {
    values.open = false;
    const { bytes, length, overflowed } = values.held;
    clear(values.held);
    values.take(bytes, [0, length], flawOf(values.depth !== 0 || values.inString, overflowed));
  } else if (values.inArray) {
    values.firstLine = values.line;
    values.take(values.held.bytes, [0, 0], "broken");
  }
}

// src/rows/splitter.ts
var LONGEST_ROW = 64 * 1024 * 1024;
function openSplitter(takes, limit = LONGEST_ROW) {
  const splitter = {
    takes,
    lines: {
      held: newBuffer(limit),
      take: (bytes, range, tooLong) => takeLine(splitter, { bytes, range, tooLong })
    },
    values: openValues(limit, (bytes, range, flaw) => takeValue(splitter, { bytes, range, flaw })),
    mode: "start",
    trying: false,
    settled: false,
    line: 1,
    rowLine: 1,
    bad: 0
  };
  return splitter;
}
function writeSplitter(splitter, chunk) {
  let at = 0;
  while (at < chunk.length) {
    if (splitter.mode === "start") at = stepStart(splitter, chunk, at);
    else if (splitter.mode === "lines") at = stepLines(splitter.lines, chunk, at);
    else if (mustGiveUp(splitter, chunk.length - at)) giveUp(splitter);
    else at = stepValues(splitter.values, chunk, at);
  }
}
function endSplitter(splitter) {
  if (splitter.mode === "lines") endLine(splitter.lines);
  if (splitter.mode === "values") endValues(splitter.values);
  if (splitter.mode === "lines") endLine(splitter.lines);
}
function mustGiveUp({ trying, values }, coming) {
  return trying && values.held.length + coming > values.held.limit;
}
function giveUp(splitter) {
  const { held } = splitter.values;
  splitter.trying = false;
  splitter.values.open = false;
  replay(splitter, held.bytes.slice(0, held.length));
}
var OPEN_ARRAY2 = 91;
var OPEN_OBJECT2 = 123;
function stepStart(splitter, chunk, at) {
  const byte = chunk[at] ?? 0;
  if (byte === LINE_FEED) splitter.line++;
  if (isBlank(byte) || byte === 239 || byte === 187 || byte === 191) return at + 1;
  splitter.mode = byte === OPEN_ARRAY2 ? "values" : "lines";
  splitter.values.line = splitter.line;
  return at;
}
function takeLine(splitter, { bytes, range, tooLong }) {
  let [start, end] = range;
  while (start < end && isBlank(bytes[start] ?? 0)) start++;
  while (end > start && isBlank(bytes[end - 1] ?? 0)) end--;
  const number = splitter.line++;
  splitter.rowLine = number;
  if (start === end && !tooLong) return;
  const first = !splitter.settled;
  splitter.settled = true;
  if (tooLong) {
    splitter.takes.tooLong(number);
    return;
  }
  if (splitter.takes.read(bytes, start, end)) return;
  if (first && bytes[start] === OPEN_OBJECT2) {
    splitter.line = number;
    tryValues(splitter, bytes.slice(range[0], range[1]));
  } else noteUnreadable(splitter, number);
}
function tryValues(splitter, line) {
  splitter.mode = "values";
  splitter.trying = true;
  splitter.values.line = splitter.line;
  const text2 = new Uint8Array(line.length + 1);
  text2.set(line);
  text2[line.length] = LINE_FEED;
  stepValues(splitter.values, text2, 0);
}
function takeValue(splitter, { bytes, range, flaw }) {
  const { line, firstLine } = splitter.values;
  splitter.rowLine = firstLine;
  const known = splitter.trying && line === firstLine;
  const readable = flaw === void 0 && !known && splitter.takes.read(bytes, range[0], range[1]);
  splitter.settled = true;
  if (flaw === "too long") splitter.takes.tooLong(firstLine);
  if (!splitter.trying) {
    if (!readable) noteUnreadable(splitter, firstLine);
    return true;
  }
  splitter.trying = false;
  if (readable) return true;
  replay(splitter, bytes.slice(range[0], range[1]));
  return false;
}
function replay(splitter, held) {
  splitter.mode = "lines";
  splitter.line = splitter.values.firstLine;
  clear(splitter.values.held);
  const feed = held.indexOf(LINE_FEED);
  noteUnreadable(splitter, splitter.line);
  splitter.line++;
  if (feed !== -1) writeSplitter(splitter, held.subarray(feed + 1));
}
function noteUnreadable(splitter, line) {
  if (splitter.bad === line) return;
  splitter.bad = line;
  splitter.takes.unreadable(line);
}

// src/rows/read-file.ts
var CHUNK = 1 << 18;
function rowTooLong(where, line, limit = LONGEST_ROW) {
  const size = limit >= 1024 * 1024 ? `${limit / 1024 / 1024} MiB` : `${limit} bytes`;
  return new ActionError(
    "LIMIT_EXCEEDED",
    `The row that begins on line ${line} of ${where} is longer than ${size}.`,
    {
      hint: "Real rows have a few kilobytes: this is no report of GitHub. Nothing of it was kept."
    }
  );
}

// src/rows/scan.ts
var REJECTED = -1;
var Action = {
  /** A number, to the place `index`. */
  Number: 0,
  /** The same in millionths. */
  Millionths: 1,
  /** The number of a name, to the place `index`. */
  Name: 2,
  /** A text that is kept. */
  Text: 3,
  /** Passed over, whatever it is. */
  Skip: 4,
  /** A flag of the row, with the bit `index`. */
  Flag: 5,
  /** An object whose members go where those of the object around it go. */
  Object: 6,
  /** The breakdown `index`. */
  Entries: 7,
  /** A field of the row that `read` knows what to do with. */
  Own: 8,
  /** The row is of another kind, or only JSON.parse can tell. */
  Reject: 9
};
function newScan() {
  return {
    bytes: new Uint8Array(0),
    buffer: Buffer.alloc(0),
    view: new DataView(new ArrayBuffer(0)),
    size: 0,
    end: 0,
    at: 0,
    logins: true,
    number: NaN,
    text: "",
    token: void 0,
    hash: 0,
    plain: true,
    names: noNames(),
    seen: void 0,
    expected: 0,
    fresh: [],
    row: newRow()
  };
}
function aim(scan2, bytes, end) {
  if (scan2.bytes !== bytes) {
    scan2.bytes = bytes;
    scan2.buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    scan2.size = bytes.length;
    scan2.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }
  scan2.end = end;
}
function skipBlanks({ bytes }, at) {
  let next = at;
  for (; ; ) {
    const byte = bytes[next];
    if (byte !== 32 && byte !== 10 && byte !== 13 && byte !== 9) return next;
    next++;
  }
}
function scanLiteral(scan2, at) {
  const first = scan2.bytes[at];
  const word = first === 110 ? "null" : first === 116 ? "true" : first === 102 ? "false" : "";
  if (word === "" || at + word.length > scan2.end) return REJECTED;
  for (let index = 1; index < word.length; index++) {
    if (scan2.bytes[at + index] !== word.charCodeAt(index)) return REJECTED;
  }
  scan2.text = word;
  return at + word.length;
}

// src/rows/texts.ts
var QUOTE2 = 34;
var BACKSLASH2 = 92;
var PROBES = 8;
var LONGEST_KEPT = 40;
var LOW_BITS = 16843009;
var HIGH_BITS = 2155905152 | 0;
var QUOTES = 572662306;
var BACKSLASHES = 1549556828;
var BLANKS = 538976288;
var HASH = 2654435761 | 0;
function endOfText(scan2, at) {
  const { bytes, view, size } = scan2;
  if (bytes[at] !== QUOTE2) return REJECTED;
  let hash = 0;
  let next = at + 1;
  for (const last = size - 4; next <= last; next += 4) {
    const word = view.getInt32(next, true);
    const quote = word ^ QUOTES;
    const backslash = word ^ BACKSLASHES;
    const special = (quote - LOW_BITS & ~quote | backslash - LOW_BITS & ~backslash | word - BLANKS & ~word | word) & HIGH_BITS;
    if (special === 0) {
      hash = Math.imul(hash ^ word, HASH);
      continue;
    }
    const before = 31 - Math.clz32(special & -special) & ~7;
    if (bytes[next + (before >> 3)] !== QUOTE2) break;
    hash = Math.imul(hash ^ word & (1 << before) - 1, HASH);
    scan2.hash = hash ^ hash >>> 15;
    scan2.plain = true;
    return next + (before >> 3) + 1;
  }
  return endOfOther(scan2, next);
}
function endOfOther(scan2, from) {
  const { bytes, size } = scan2;
  scan2.plain = false;
  scan2.hash = 0;
  for (let next = from; next < size; next++) {
    const byte = bytes[next] ?? 0;
    if (byte === QUOTE2) return next + 1;
    if (byte < 32) return REJECTED;
    if (byte !== BACKSLASH2) continue;
    next = endOfEscape(bytes, next + 1);
    if (next === REJECTED) return REJECTED;
  }
  return REJECTED;
}
function endOfEscape(bytes, at) {
  const byte = bytes[at] ?? 0;
  if (byte !== 117) return '"\\/bfnrt'.includes(String.fromCharCode(byte)) ? at : REJECTED;
  for (let digit = 1; digit <= 4; digit++) {
    const code = (bytes[at + digit] ?? 0) | 32;
    const isHex = code >= 48 && code <= 57 || code >= 97 && code <= 102;
    if (!isHex || (bytes[at + digit] ?? 0) < 48) return REJECTED;
  }
  return at + 4;
}
function decoded2(scan2, at, end) {
  const { buffer } = scan2;
  if (scan2.plain) return buffer.toString("latin1", at + 1, end - 1);
  const text2 = buffer.toString("utf8", at, end);
  return text2.includes("\\") ? JSON.parse(text2) : text2.slice(1, -1);
}
function scanText(scan2, at) {
  const next = endOfText(scan2, at);
  if (next !== REJECTED) scan2.text = decoded2(scan2, at, next);
  return next;
}
function scanName(scan2, at) {
  const next = endOfText(scan2, at);
  if (next === REJECTED) return REJECTED;
  scan2.token = void 0;
  if (scan2.plain && next - at <= LONGEST_KEPT) intern(scan2, at, next);
  if (scan2.token === void 0) scan2.text = decoded2(scan2, at, next);
  return next;
}
function intern(scan2, at, end) {
  const { hash } = scan2;
  const { tokens } = scan2.names;
  for (let probe = 0; probe < PROBES; probe++) {
    const slot = hash + probe & SLOTS - 1;
    let token = tokens[slot];
    if (token === void 0) {
      token = tokenOf(decoded2(scan2, at, end), scan2.bytes.subarray(at, end));
      tokens[slot] = token;
    } else if (token.length !== end - at || !isToken(token, scan2, at)) continue;
    scan2.token = token;
    scan2.text = token.text;
    return;
  }
}

// src/rows/keys.ts
var MOST_KEYS = 400;
function shapeOf(at, uses) {
  const begin2 = keyOf("", at, {});
  const shape = { ...at, byName: /* @__PURE__ */ new Map(), byHash: /* @__PURE__ */ new Map(), begin: begin2 };
  let before = begin2;
  for (const [name2, use] of uses) {
    const key = keyOf(name2, at, use);
    put2(shape, key);
    before.next = key;
    before = key;
  }
  before.next = begin2.next;
  return shape;
}
function keyOf(name2, { depth }, use) {
  const token = tokenOf(name2, Buffer.from(`${JSON.stringify(name2)}:`));
  return {
    name: name2,
    token,
    length: token.length,
    action: use.action ?? Action.Skip,
    index: use.index ?? 0,
    shape: use.shape,
    read: use.read,
    depth,
    expected: use.expected ?? 0,
    unknown: use.unknown ?? "",
    serial: 0,
    noted: void 0,
    next: void 0
  };
}
var hashing = newScan();
function put2(shape, key) {
  shape.byName.set(key.name, key);
  const bytes = Buffer.from(`${JSON.stringify(key.name)}    `);
  aim(hashing, bytes, bytes.length);
  endOfText(hashing, 0);
  if (hashing.plain) shape.byHash.set(hashing.hash, key);
}
function nextKey(scan2, shape, before) {
  const guess = before.next;
  if (guess !== void 0 && isToken(guess.token, scan2, scan2.at)) {
    scan2.at += guess.length;
    if ((scan2.bytes[scan2.at] ?? 0) <= 32) scan2.at = skipBlanks(scan2, scan2.at);
    return guess;
  }
  return lookUp(scan2, shape, before);
}
function lookUp(scan2, shape, before) {
  const at = skipBlanks(scan2, scan2.at);
  const guess = before.next;
  if (at !== scan2.at && guess !== void 0 && isToken(guess.token, scan2, at)) {
    scan2.at = skipBlanks(scan2, at + guess.length);
    return guess;
  }
  const end = endOfText(scan2, at);
  if (end === REJECTED) return void 0;
  const key = found(scan2, shape, [at, end]);
  before.next = key;
  const colon = skipBlanks(scan2, end);
  if (scan2.bytes[colon] !== 58) return void 0;
  scan2.at = skipBlanks(scan2, colon + 1);
  return key;
}
function found(scan2, shape, [at, end]) {
  const likely = scan2.plain ? shape.byHash.get(scan2.hash) : void 0;
  if (likely !== void 0 && likely.length === end - at + 1 && isText(likely, scan2, at)) {
    return likely;
  }
  const name2 = decoded2(scan2, at, end);
  return shape.byName.get(name2) ?? learn(shape, name2);
}
function isText({ token }, { bytes }, at) {
  for (let index = 0; index < token.length - 1; index++) {
    if (bytes[at + index] !== token.bytes[index]) return false;
  }
  return true;
}
function learn(shape, name2) {
  const key = keyOf(name2, shape, shape.learn(shape, name2));
  if (shape.byName.size < MOST_KEYS) put2(shape, key);
  return key;
}

// src/rows/numbers.ts
var ZERO = 48;
var POINT = 46;
var LONGEST_EXACT = 15;
var POWERS = Float64Array.from({ length: LONGEST_EXACT + 1 }, (_, index) => 10 ** index);
function scanCount(scan2, at) {
  const { bytes } = scan2;
  let value2 = (bytes[at] ?? 0) - ZERO;
  if (!(value2 >= 0 && value2 <= 9)) return scanOdd(scan2, at);
  let next = at + 1;
  for (; ; ) {
    const digit = (bytes[next] ?? 0) - ZERO;
    if (!(digit >= 0 && digit <= 9)) break;
    value2 = value2 * 10 + digit;
    next++;
  }
  if (next - at > LONGEST_EXACT || next - at > 1 && bytes[at] === ZERO) return scanOdd(scan2, at);
  const byte = bytes[next];
  if (byte === POINT) return scanFraction(scan2, at, { point: next, value: value2 });
  if (byte === 101 || byte === 69) return scanOdd(scan2, at);
  scan2.number = value2;
  return next;
}
function scanFraction(scan2, at, of) {
  const { bytes } = scan2;
  let { value: value2 } = of;
  let next = of.point + 1;
  for (; ; ) {
    const digit = (bytes[next] ?? 0) - ZERO;
    if (!(digit >= 0 && digit <= 9)) break;
    value2 = value2 * 10 + digit;
    next++;
  }
  const decimals = next - of.point - 1;
  const byte = bytes[next];
  if (decimals === 0 || next - at > LONGEST_EXACT || byte === 101 || byte === 69) {
    return scanOdd(scan2, at);
  }
  scan2.number = value2 / (POWERS[decimals] ?? NaN);
  return next;
}
function scanOdd(scan2, at) {
  if (scan2.bytes[at] === 110) {
    scan2.number = NaN;
    return scanLiteral(scan2, at);
  }
  const next = endOfNumber(scan2, at);
  if (next === REJECTED) return REJECTED;
  const value2 = Number(scan2.buffer.toString("latin1", at, next));
  scan2.number = Number.isFinite(value2) ? value2 : NaN;
  return next;
}
function endOfNumber({ bytes }, at) {
  let next = bytes[at] === 45 ? at + 1 : at;
  const whole = endOfDigits(bytes, next);
  if (whole === next || bytes[next] === ZERO && whole > next + 1) return REJECTED;
  next = whole;
  if (bytes[next] === POINT) {
    const end2 = endOfDigits(bytes, next + 1);
    if (end2 === next + 1) return REJECTED;
    next = end2;
  }
  if (((bytes[next] ?? 0) | 32) !== 101) return next;
  const sign = bytes[next + 1];
  const digits = sign === 43 || sign === 45 ? next + 2 : next + 1;
  const end = endOfDigits(bytes, digits);
  return end === digits ? REJECTED : end;
}
function endOfDigits(bytes, at) {
  let next = at;
  while ((bytes[next] ?? 0) >= ZERO && (bytes[next] ?? 0) <= 57) next++;
  return next;
}

// src/rows/skip.ts
var QUOTE3 = 34;
var COMMA2 = 44;
var COLON = 58;
var OPEN_ARRAY3 = 91;
var CLOSE_ARRAY2 = 93;
var OPEN_OBJECT3 = 123;
var CLOSE_OBJECT2 = 125;
function endOfAny(scan2, at, depth) {
  const byte = scan2.bytes[at] ?? 0;
  if (byte === QUOTE3) return endOfText(scan2, at);
  if (byte === OPEN_OBJECT3 || byte === OPEN_ARRAY3) {
    return depth < DEEPEST ? endOfHolder(scan2, at, depth + 1) : REJECTED;
  }
  return byte === 45 || byte >= 48 && byte <= 57 ? endOfNumber(scan2, at) : scanLiteral(scan2, at);
}
function endOfHolder(scan2, start, depth) {
  const { bytes } = scan2;
  const isObject = bytes[start] === OPEN_OBJECT3;
  const close = isObject ? CLOSE_OBJECT2 : CLOSE_ARRAY2;
  let at = skipBlanks(scan2, start + 1);
  if (bytes[at] === close) return at + 1;
  for (; ; ) {
    if (isObject) {
      at = endOfText(scan2, at);
      if (at === REJECTED) return REJECTED;
      at = skipBlanks(scan2, at);
      if (bytes[at] !== COLON) return REJECTED;
      at = skipBlanks(scan2, at + 1);
    }
    at = endOfAny(scan2, at, depth);
    if (at === REJECTED) return REJECTED;
    at = skipBlanks(scan2, at);
    if (bytes[at] === close) return at + 1;
    if (bytes[at] !== COMMA2) return REJECTED;
    at = skipBlanks(scan2, at + 1);
  }
}

// src/rows/plan.ts
var QUOTE4 = 34;
var user = (scan2, row, at) => {
  if (scan2.bytes[at] === QUOTE4) {
    const next2 = scanText(scan2, at);
    if (next2 !== REJECTED) row.user = idKey(scan2.text);
    return next2;
  }
  const next = scanCount(scan2, at);
  row.user = scan2.number;
  return scan2.number === scan2.number ? next : REJECTED;
};
var login2 = (scan2, row, at) => {
  if (!scan2.logins) return endOfAny(scan2, at, 1);
  const next = scanText(scan2, at);
  row.login = scan2.text;
  return next;
};
var shared = (set, trimmed = false) => (scan2, row, at) => {
  if (scan2.bytes[at] !== QUOTE4) return endOfNull(scan2, at);
  const next = scanName(scan2, at);
  set(row, trimmed ? scan2.text.trim() : scan2.text);
  return next;
};
function endOfNull(scan2, at) {
  return scan2.bytes[at] === 110 ? endOfAny(scan2, at, 1) : REJECTED;
}
var OWN = {
  user_id: user,
  user_login: login2,
  organization_id: shared((row, text2) => row.organization = text2, true),
  enterprise_id: shared((row, text2) => row.enterprise = text2, true),
  day: shared((row, text2) => row.day = text2),
  report_start_day: shared((row, text2) => row.startDay = text2),
  report_end_day: shared((row, text2) => row.endDay = text2),
  "ai_adoption_phase.phase_number": (scan2, row, at) => {
    const next = scanCount(scan2, at);
    row.phase = scan2.number;
    return next;
  },
  "ai_adoption_phase.phase": shared((row, text2) => row.text = text2)
};
var ELSEWHERE2 = FILE_ROWS.slice(0, FILE_ROWS.indexOf("user")).flatMap(
  (kind) => ROWS[kind].toldBy.map((name2) => [name2, { action: Action.Reject }])
);
var learn2 = ({ path }, name2) => {
  const unknown = pathOf(path, name2);
  const isFlag = path === "" && name2.startsWith(FLAG_PREFIX);
  return isFlag ? { unknown, action: Action.Flag, index: OTHER_FLAG } : { unknown };
};
var USER_SHAPE = shapeOf({ path: "", depth: 1, learn: learn2 }, [
  ...usesOf(ROWS.user.fields, [], 1),
  ...ELSEWHERE2
]);
function usesOf(fields, above, depth) {
  return Object.entries(fields).map(([name2, field]) => {
    const path = [...above, name2];
    const expected2 = above.length === 0 ? expectedBit("user", name2) : 0;
    return [name2, { expected: expected2, ...useOf(field, path, depth) }];
  });
}
function useOf(field, path, depth) {
  const name2 = path.join(".");
  if (field.kind === "object") {
    const inner = { path: `${name2}.`, depth: depth + 1, learn: learn2 };
    const shape = shapeOf(inner, usesOf(field.fields, path, depth + 1));
    return { action: Action.Object, shape };
  }
  if (field.kind === "list") {
    const index2 = BREAKDOWNS.findIndex((breakdown3) => breakdown3.field === name2);
    const breakdown2 = BREAKDOWNS[index2];
    if (breakdown2 === void 0) return {};
    const inner = { path: `${name2}.`, depth: depth + 2, learn: learn2 };
    const shape = shapeOf(inner, entryUses(field.fields, [], { breakdown: breakdown2, inner }));
    return { action: Action.Entries, index: index2, shape };
  }
  const read = OWN[name2];
  if (read !== void 0) return { action: Action.Own, read };
  const flag2 = FLAGS.find((one2) => one2.name === name2);
  if (flag2 !== void 0) return { action: Action.Flag, index: flag2.bit };
  const index = CELLS.findIndex((cell) => cell.name === name2);
  if (index < 0 || index >= USER_CELLS) return {};
  return { action: field.adds === "millionths" ? Action.Millionths : Action.Number, index };
}
function entryUses(fields, above, of) {
  const { by, numbers, text: text2 } = of.breakdown;
  return Object.entries(fields).flatMap(([name2, field]) => {
    const path = [...above, name2];
    if (field.kind === "object") {
      const inner = { path: `${of.inner.path}${name2}.`, depth: of.inner.depth + 1, learn: learn2 };
      const uses = entryUses(field.fields, path, { ...of, inner });
      return [[name2, { action: Action.Object, shape: shapeOf(inner, uses) }]];
    }
    const index = numbers.findIndex((number) => above.length === 0 && number.name === name2);
    const key = above.length === 0 ? by.indexOf(name2) : -1;
    if (key >= 0) return [[name2, { action: Action.Name, index: key }]];
    if (path.join(".") === text2.join(".")) return [[name2, { action: Action.Text }]];
    if (index < 0) return [[name2, {}]];
    const once = numbers[index]?.once;
    const reject = once === void 0 ? [] : [[once, { action: Action.Reject }]];
    return [[name2, { action: Action.Number, index }], ...reject];
  });
}

// src/rows/scan-row.ts
var MILLION2 = 1e6;
var QUOTE5 = 34;
var ZERO2 = 48;
var COMMA3 = 44;
var OPEN_ARRAY4 = 91;
var CLOSE_ARRAY3 = 93;
var OPEN_OBJECT4 = 123;
var CLOSE_OBJECT3 = 125;
function scanRow(scan2, start) {
  clearRow(scan2.row);
  scan2.expected = 0;
  scan2.fresh.length = 0;
  scan2.at = start;
  const end = scanObject(scan2, USER_SHAPE, scan2.row);
  if (end !== scan2.end || scan2.row.user === "") return false;
  if (scan2.seen !== void 0) note2(scan2, scan2.seen);
  return true;
}
function note2(scan2, seen) {
  seen.rows++;
  seen.present |= scan2.expected;
  for (const key of scan2.fresh) {
    key.noted = seen;
    noteUnknown(seen, key.unknown);
  }
}
var objects2 = 0;
function scanObject(scan2, shape, into) {
  const { bytes } = scan2;
  if (bytes[scan2.at] !== OPEN_OBJECT4) return REJECTED;
  const serial = ++objects2;
  let key = shape.begin;
  scan2.at++;
  if ((bytes[scan2.at] ?? 0) <= 32) scan2.at = skipBlanks(scan2, scan2.at);
  if (bytes[scan2.at] === CLOSE_OBJECT3) return scan2.at + 1;
  for (; ; ) {
    key = nextKey(scan2, shape, key);
    if (key === void 0) return REJECTED;
    if (key.serial === serial) return REJECTED;
    key.serial = serial;
    scan2.expected |= key.expected;
    let at = key.action === Action.Number ? scanNumber(scan2, key, into) : scanValue(scan2, key, into);
    if (at === REJECTED) return REJECTED;
    let byte = bytes[at] ?? 0;
    if (byte <= 32) {
      at = skipBlanks(scan2, at);
      byte = bytes[at] ?? 0;
    }
    scan2.at = at + 1;
    if (byte === CLOSE_OBJECT3) return at + 1;
    if (byte !== COMMA3) return REJECTED;
  }
}
function scanValue(scan2, key, into) {
  switch (key.action) {
    case Action.Number:
      return scanNumber(scan2, key, into);
    case Action.Skip:
      if (key.unknown !== "" && key.noted !== scan2.seen) scan2.fresh.push(key);
      return endOfAny(scan2, scan2.at, key.depth);
    case Action.Name:
      return scanNameNumber(scan2, key, into);
    case Action.Entries:
      return scanEntries(scan2, key);
    case Action.Own:
      return key.read?.(scan2, scan2.row, scan2.at) ?? REJECTED;
    case Action.Flag:
      return scanFlag(scan2, key);
    case Action.Object: {
      const { shape } = key;
      if (scan2.bytes[scan2.at] !== OPEN_OBJECT4 || shape === void 0) return endOfNull2(scan2);
      return scanObject(scan2, shape, into);
    }
    case Action.Text: {
      if (scan2.bytes[scan2.at] !== QUOTE5) return endOfNull2(scan2);
      const next = scanName(scan2, scan2.at);
      into.text = scan2.text;
      return next;
    }
    case Action.Millionths: {
      const next = scanCount(scan2, scan2.at);
      const value2 = Math.round(scan2.number * MILLION2);
      into.numbers[key.index] = value2;
      if (value2 < 0) scan2.row.negatives++;
      return next;
    }
    default:
      return REJECTED;
  }
}
function scanNumber(scan2, key, into) {
  const { bytes, at } = scan2;
  const digit = (bytes[at] ?? 0) - ZERO2;
  const byte = bytes[at + 1];
  if (digit >= 0 && digit <= 9 && (byte === COMMA3 || byte === CLOSE_OBJECT3)) {
    into.numbers[key.index] = digit;
    return at + 1;
  }
  const next = scanCount(scan2, at);
  into.numbers[key.index] = scan2.number;
  if (scan2.number < 0) scan2.row.negatives++;
  return next;
}
function scanNameNumber(scan2, key, into) {
  if (scan2.bytes[scan2.at] !== QUOTE5) return endOfNull2(scan2);
  const next = scanName(scan2, scan2.at);
  const { token, names } = scan2;
  if (token === void 0) into.names[key.index] = idOf(names, scan2.text);
  else {
    if (token.id === -1) token.id = idOf(names, scan2.text);
    into.names[key.index] = token.id;
  }
  return next;
}
function scanFlag(scan2, key) {
  if (key.unknown !== "" && key.noted !== scan2.seen) scan2.fresh.push(key);
  const byte = scan2.bytes[scan2.at];
  const next = endOfAny(scan2, scan2.at, 1);
  const isTrue = byte === 116;
  if (isTrue || byte === 102) scan2.row.usedKnown |= key.index;
  if (isTrue) scan2.row.used |= key.index;
  return next;
}
function endOfNull2(scan2) {
  return scan2.bytes[scan2.at] === 110 ? scanLiteral(scan2, scan2.at) : REJECTED;
}
function scanEntries(scan2, key) {
  const { bytes } = scan2;
  const { shape } = key;
  const list2 = scan2.row.lists[key.index];
  if (bytes[scan2.at] !== OPEN_ARRAY4 || shape === void 0 || list2 === void 0) {
    return endOfNull2(scan2);
  }
  list2.present = true;
  let at = skipBlanks(scan2, scan2.at + 1);
  if (bytes[at] === CLOSE_ARRAY3) return at + 1;
  for (; ; ) {
    scan2.at = at;
    at = scanObject(scan2, shape, nextEntry(list2));
    if (at === REJECTED) return REJECTED;
    if ((bytes[at] ?? 0) <= 32) at = skipBlanks(scan2, at);
    if (bytes[at] === CLOSE_ARRAY3) return at + 1;
    if (bytes[at] !== COMMA3) return REJECTED;
    at++;
    if ((bytes[at] ?? 0) <= 32) at = skipBlanks(scan2, at);
  }
}

// src/measure/add-row.ts
var staged2 = newRow();
var one = (_) => 1;
var ADD = {
  wrapper: (part3, row, earlier) => {
    addWrapper(part3.window, row);
    const { day_totals: held, ...above } = row;
    const days = objects(held);
    for (const day2 of days) {
      const isUser = kindOf(day2, HELD[part3.rows]) === "user";
      if (part3.rows === "user" && !isUser) part3.unknownRows++;
      else {
        noteFields(part3.seen, isUser ? "user" : "aggregate", day2);
        if (isUser) ADD.user(part3, { ...above, ...day2 }, earlier);
        else addAggregatedDay(part3.window, { ...above, ...day2 }, earlier?.window);
      }
    }
    return days.length;
  },
  repository: (part3, row, earlier) => {
    if (earlier !== void 0 && hasRepositoryDay(earlier.repositories, row)) {
      return one(void part3.repositories.duplicates++);
    }
    return one(addRepositoryDay(part3.repositories, row));
  },
  membership: (part3, row) => one(addMembership(part3.members, row)),
  user: (part3, row, earlier) => {
    readUserRow(row, staged2, part3.names);
    return one(addUserRow(part3.users, staged2, earlier?.users.users));
  },
  seat: (part3, row) => one(addSeat(part3.seats, row)),
  legacy: (part3, row) => one(addLegacyDay(part3.legacy, row)),
  aggregate: (part3, row, earlier) => {
    const name2 = part3.ofWindow ? "window" : "days";
    return one(addAggregatedDay(part3[name2], row, earlier?.[name2]));
  }
};
function addRow(part3, row, earlier) {
  const kind = kindOf(row, HELD[part3.rows]);
  if (kind === void 0) return one(void part3.unknownRows++);
  noteFields(part3.seen, kind, row);
  return ADD[kind](part3, row, earlier);
}

// src/measure/reader.ts
var MOST_LINES = 100;
var scan = newScan();
function openRowReader(options) {
  const { part: part3, earlier, called = "a part", limit = LONGEST_ROW } = options;
  const fast = part3.rows === "user" && options.plain !== true;
  const unreadable = [];
  const seen = { rows: 0, read: 0, unreadable: 0 };
  const splitter = openSplitter(
    {
      read: (bytes, start, end) => {
        const added = fast && addFast(part3, [bytes, start, end], earlier) ? 1 : addValue(part3, parseRow(bytes, start, end), earlier);
        if (added === void 0) return false;
        seen.rows += added;
        if (added > 0) seen.read++;
        return true;
      },
      unreadable: (line) => {
        if (seen.unreadable++ < MOST_LINES) unreadable.push(line);
      },
      tooLong: (line) => {
        throw rowTooLong(called, line, limit);
      }
    },
    limit
  );
  return {
    write: (chunk) => writeSplitter(splitter, chunk),
    end: () => {
      endSplitter(splitter);
      const illegible = seen.read === 0 && seen.unreadable > 0;
      const { rows, unreadable: unreadableCount } = seen;
      return { rows, unreadable, unreadableCount, illegible, facts: part3 };
    }
  };
}
function addFast(part3, [bytes, start, end], earlier) {
  readyFor(part3, bytes, end);
  if (!scanRow(scan, start)) return false;
  addUserRow(part3.users, scan.row, earlier?.users.users);
  return true;
}
function readyFor(part3, bytes, end) {
  aim(scan, bytes, end);
  scan.names = part3.names;
  scan.logins = part3.users.people !== void 0;
  scan.seen = part3.seen.user;
  return scan;
}
function addValue(part3, value2, earlier) {
  if (isJsonObject(value2)) return addRow(part3, value2, earlier);
  if (Array.isArray(value2)) {
    return value2.filter(isJsonObject).reduce((rows, row) => rows + addRow(part3, row, earlier), 0);
  }
  return value2 === null || typeof value2 === "string" ? 0 : void 0;
}

// src/measure/serve.ts
function serve(thread) {
  const open = /* @__PURE__ */ new Map();
  const answer = (answered, handedOver) => thread.postMessage(answered, handedOver);
  thread.on("message", (message) => {
    const asked = message;
    const { part: part3, kind } = asked;
    try {
      if (kind === "open") open.set(part3, readerOf(asked.order));
      else if (kind === "write") open.get(part3)?.write(asked.block.subarray(0, asked.length));
      else if (kind === "end") answer({ part: part3, kind: "ended", reading: endOf(open.get(part3)) });
    } catch (thrown) {
      open.delete(part3);
      const { code, what, hint } = toActionError(thrown);
      answer({ part: part3, kind: "failed", error: { code, what, hint } });
    }
    if (kind === "write") answer({ part: part3, kind: "read", block: asked.block }, [asked.block.buffer]);
    else if (kind !== "open") open.delete(part3);
  });
}
function readerOf({ called, ...order }) {
  return openRowReader({ part: noPartFacts({ ...order, names: noNames() }), called });
}
function endOf(reader) {
  if (reader === void 0) throw new Error("The part was not opened.");
  const reading = reader.end();
  if (reading.facts !== void 0) reading.facts.names.tokens.length = 0;
  return reading;
}

// src/measure/thread.ts
if (parentPort !== null) serve(parentPort);
