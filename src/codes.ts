/** The codes of the one error, and what a failure can be about. */

/** What a failure is about. Each place adds what it knows; a field that is not known is left out. */
export interface About {
  readonly report?: string
  readonly slug?: string
  readonly day?: string
  /** `owner/name` of a repository, for those who may know of it: see `named`. */
  readonly repository?: string
  /** What a server said in its own words, which may name that repository, and people: see `quoted`. */
  readonly said?: string
  /** The server that was asked, and its HTTP status; `fault` is the code of what broke on the way. */
  readonly host?: string
  readonly status?: number
  readonly fault?: string
  readonly tries?: number
  /** GitHub's id of the request, for its support. */
  readonly request?: string
  /** What the server would accept in place of what it refused: permissions, scopes. */
  readonly accepted?: string
}

/** The table of codes, each with the advice that helps in most cases; docs/troubleshooting.md has them all. */
export const HINTS = {
  INPUT_INVALID:
    'Correct the inputs named above; docs/inputs-and-outputs.md lists every input with its rule.',
  TOKEN_REJECTED:
    'The token is wrong, revoked or expired. Create a new one and update the secret that the input `token` is set from.',
  TOKEN_EXPIRED_DURING_RUN:
    'The token worked earlier in this run and no longer does. Tokens of GitHub Apps live one hour: create the token right before this step, or ask for fewer days per run.',
  POLICY_DISABLED:
    'An owner must enable the policy "Copilot usage metrics": for an enterprise under AI controls > Copilot, set to "Enabled everywhere"; for a standalone organization in its Copilot settings.',
  ROLE_MISSING:
    'The token needs read access to Copilot metrics. Enterprise: classic scope `manage_billing:copilot` or `read:enterprise`, or the fine-grained enterprise permission "Enterprise Copilot metrics" (read), of an owner or billing manager. Organization: classic scope `read:org`, or the fine-grained organization permission "Organization Copilot metrics" (read), of an owner.',
  SEATS_REFUSED:
    'Reading seats needs more than reading metrics. Organization: classic scope `manage_billing:copilot` or `read:org`, or the fine-grained organization permission "GitHub Copilot Business" or "Administration" (read), of an owner. Enterprise: classic scope `manage_billing:copilot` or `read:enterprise` of an owner or billing manager; for GitHub Apps "Enterprise Copilot license management". Leave out report type `seats` where nobody may grant that.',
  APP_NOT_INSTALLED:
    'A GitHub App reads enterprise reports only when it is installed on the enterprise itself with "Enterprise Copilot metrics" (read); an installation on an organization reads that organization only.',
  GITHUB_TOKEN_USED:
    "The workflow's own GITHUB_TOKEN can never read Copilot metrics. Store a personal access token or a GitHub App token as a secret and pass it as `token`.",
  SSO_REQUIRED:
    'The token is not authorized for SAML single sign-on. Open the settings of the token, choose "Configure SSO" and authorize it for the organization.',
  NOT_FOUND:
    'Check the slug and the scope, and that the token may see them: GitHub answers 404 also for what a token may not see.',
  REPORT_RETIRED: 'Ask for a report that GitHub still offers; docs/files.md lists them.',
  RATE_LIMITED:
    'Run again after the limit has reset, lower `concurrency`, or give the action a token of its own.',
  API_REFUSED:
    'Check `api-version` and `api-url`, and update the action. Where the repository of the workflow is private, the error quotes what GitHub said.',
  API_UNREACHABLE:
    "Check `api-url`, the proxy settings and the firewall of the runner; GitHub's state is on www.githubstatus.com.",
  API_ANSWER_INVALID:
    'The answer was not what GitHub documents. Something between the runner and GitHub may have changed it (a proxy, a login page); otherwise update the action.',
  TLS_FAILED:
    'The certificate could not be verified. If the runner is behind a proxy with its own certificate authority, set NODE_EXTRA_CA_CERTS to its certificate.',
  PROXY_REFUSED: 'Check user and password in `https_proxy`, and what the proxy allows.',
  LINK_NOT_ALLOWED:
    'The host of the download link is not allowed. Compare `download-hosts` with the report hosts that GitHub documents.',
  LINK_EXPIRED:
    'Storage refused links that GitHub had just signed. Check the clock of the runner; then run again.',
  DOWNLOAD_FAILED:
    'The storage host could not be read. Allow the report hosts (copilot-reports.github.com and the others in docs/network.md) in proxy and firewall, and run again.',
  DOWNLOAD_CORRUPT:
    'The file arrived damaged every time. Run again later; if it stays, ask GitHub Support.',
  REPORT_INCOMPLETE: 'A report is stored whole or not at all. Run again later.',
  REPORT_MISMATCH: 'GitHub answered for another day. Nothing was stored for it; run again later.',
  REPORT_UNAVAILABLE:
    'Run again later, or set `if-no-report: warn`. `day: missing` comes back for days without a report by itself.',
  LIMIT_EXCEEDED: 'A safety limit was reached; the message names it.',
  DISK_FAILED: "Check free space and permissions of `path` and of the runner's temporary folder.",
  ARTIFACT_UNAVAILABLE:
    'Workflow artifacts exist on github.com and GHE.com inside a workflow run only. Set `artifact: false`, and keep the files with `commit: true`.',
  ARTIFACT_EXISTS:
    'Choose another `artifact-name` for each job of the run, or set `artifact-overwrite: true`.',
  ARTIFACT_QUOTA:
    'The artifact storage quota is used up. Lower retention, delete artifacts, or raise the limit.',
  ARTIFACT_FAILED:
    "The artifact service failed. Run again; GitHub's state is on www.githubstatus.com. Where the repository of the workflow is private, the error quotes what the service said.",
  COMMIT_FORBIDDEN:
    "The token that commits needs `contents: write` on that repository: `permissions: contents: write` for the workflow's token, or a `commit-token` with that permission.",
  COMMIT_REPOSITORY_NOT_FOUND:
    'Check `commit-repository`, and that `commit-token` may see and write it.',
  COMMIT_PROTECTED:
    'A rule or branch protection refuses the commit. Add the actor of `commit-token` to the bypass list, or name another branch in `commit-branch`.',
  COMMIT_BRANCH_INVALID: "Choose another `commit-branch`; git's rules for branch names apply.",
  COMMIT_PATH_BLOCKED:
    'Choose another `commit-path`, or move what stands in its way in the repository.',
  COMMIT_TOO_LARGE: 'Use `format: ndjson.gz`, or keep that report as an artifact only.',
  COMMIT_CONFLICT:
    'Other runs kept moving the branch. Give the workflow a `concurrency` group and run again.',
  COMMIT_CORRUPT: 'What GitHub stored was not what was sent; the branch was not moved. Run again.',
  COMMIT_FAILED: 'The commit could not be made. Run again; nothing was half stored.',
  PUBLIC_REPOSITORY:
    'Data on users or repositories would become public. Use a private repository, or set `allow-public-repository: true` if that is what you want. If the visibility could not be read, check `github-token` or `commit-token`.',
  TIMED_OUT:
    'What was done is kept. Raise `timeout-minutes`, or ask for fewer days per run; `day: missing` continues where this run stopped.',
  CANCELLED: 'Nothing was half stored. Run again.',
  INTERNAL: 'This is a fault of the action. Please report it with the log of this run.',
} as const satisfies Record<string, string>

export type ErrorCode = keyof typeof HINTS
