/** What is around the terminal: lines, power, the computer and its devices. Classes as in the pictures of the terminal. */
export const SURROUNDING_PICTURES = {
  cable: (
    <>
      <path d="M8 62c14 0 12-26 28-26" />
      <rect className="soft" x="34" y="28" width="24" height="17" rx="3" />
      <path d="M58 32h8M58 37h8M58 42h8" />
      <path d="M76 18h12v60H76" />
      <path className="mark" d="M36 62h28M56 54l9 8-9 8" />
    </>
  ),
  plug: (
    <>
      <path d="M10 60c16 0 10-22 26-22" />
      <path className="soft" d="M36 26h10q12 0 12 12t-12 12H36z" />
      <path d="M58 33h10M58 43h10" />
      <path d="M78 18h10v46H78" />
      <path className="mark" d="M38 72h28M58 64l9 8-9 8" />
    </>
  ),
  router: (
    <>
      <rect className="soft" x="14" y="54" width="68" height="26" rx="7" />
      <path d="M26 54V32M70 54V32" />
      <path d="M26 67h4M36 67h4M46 67h4" />
      <path className="mark" d="M40 36q8-7 16 0M34 28q14-13 28 0" />
    </>
  ),
  signal: (
    <>
      <rect className="soft" x="14" y="62" width="12" height="20" rx="3" />
      <rect className="soft" x="33" y="48" width="12" height="34" rx="3" />
      <rect className="soft" x="52" y="32" width="12" height="50" rx="3" />
      <rect className="mark" x="71" y="14" width="12" height="68" rx="3" />
    </>
  ),
  computer: (
    <>
      <rect className="soft" x="12" y="16" width="72" height="48" rx="6" />
      <path d="M48 64v14M32 80h32" />
      <path className="mark" d="m34 40 9 9 19-18" />
    </>
  ),
  scanner: (
    <>
      <path className="soft" d="M14 22h34l10 8v12H36l-4 34H18l4-34h-8z" />
      <path className="mark" d="m62 33 20-13M62 37h22M62 41l20 13" />
      <path d="M58 66v18M65 66v18M71 66v18M80 66v18M87 66v18" />
    </>
  ),
  phone: (
    <>
      <path
        className="soft"
        d="M24 16h14l6 20-9 6q6 14 18 20l7-9 20 7v14q0 8-9 7Q21 77 15 26q0-9 9-10z"
      />
      <path className="mark" d="M56 18q20 2 22 22M56 30q9 1 10 10" />
    </>
  ),
  clock: (
    <>
      <circle className="soft" cx="48" cy="48" r="34" />
      <path d="M48 19v5M48 72v5M19 48h5M72 48h5" />
      <path className="mark" d="M48 30v18l13 9" />
    </>
  ),
  list: (
    <>
      <rect className="soft" x="20" y="16" width="56" height="70" rx="7" />
      <path d="M38 12h20v10H38zM48 40h18M48 56h18M48 72h18" />
      <path className="mark" d="m29 39 4 4 7-8M29 55l4 4 7-8M29 71l4 4 7-8" />
    </>
  ),
  person: (
    <>
      <circle className="soft" cx="48" cy="32" r="16" />
      <path className="soft" d="M18 84q2-28 30-28t30 28z" />
      <path className="mark" d="m39 71 7 7 14-13" />
    </>
  ),
  wait: (
    <>
      <path d="M28 12h40M28 84h40" />
      <path
        className="soft"
        d="M33 12c0 22 12 26 12 36S33 62 33 84h30c0-22-12-26-12-36s12-14 12-36z"
      />
      <path className="mark" d="M38 78q2-12 10-14 8 2 10 14zM48 44v12M41 28h14" />
    </>
  ),
} as const
