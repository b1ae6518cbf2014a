/** What is at the terminal itself. `soft` is a filled ground, `mark` what the step is about, `dim` what only stands beside it. */
export const TERMINAL_PICTURES = {
  terminal: (
    <>
      <rect className="soft" x="27" y="10" width="42" height="76" rx="8" />
      <rect className="screen" x="34" y="18" width="28" height="20" rx="3" />
      <path d="M36 48h4M46 48h4M56 48h4M36 57h4M46 57h4M56 57h4M36 66h4M46 66h4M56 66h4" />
      <path className="mark" d="M36 76h24" />
    </>
  ),
  screen: (
    <>
      <rect className="soft" x="12" y="20" width="72" height="56" rx="8" />
      <rect className="screen" x="21" y="29" width="54" height="38" rx="3" />
      <path d="M29 40h22M29 49h34" />
      <path className="mark" d="M29 58h12M46 55v6" />
    </>
  ),
  keys: (
    <>
      <rect className="soft" x="18" y="12" width="60" height="72" rx="9" />
      <g className="dim">
        <rect x="26" y="21" width="12" height="10" rx="3" />
        <rect x="42" y="21" width="12" height="10" rx="3" />
        <rect x="58" y="21" width="12" height="10" rx="3" />
        <rect x="26" y="36" width="12" height="10" rx="3" />
        <rect x="42" y="36" width="12" height="10" rx="3" />
        <rect x="58" y="36" width="12" height="10" rx="3" />
        <rect x="26" y="51" width="12" height="10" rx="3" />
        <rect x="42" y="51" width="12" height="10" rx="3" />
        <rect x="58" y="51" width="12" height="10" rx="3" />
        <rect x="26" y="66" width="12" height="10" rx="3" />
      </g>
      <rect className="mark" x="42" y="66" width="28" height="10" rx="3" />
    </>
  ),
  paper: (
    <>
      <path className="soft" d="M36 22h42v44l-6-4-6 4-6-4-6 4-6-4V46" />
      <circle className="soft" cx="36" cy="46" r="24" />
      <circle cx="36" cy="46" r="7" />
      <path d="M62 32h10M62 40h10M62 48h7" />
      <path className="mark" d="M82 50v26M75 69l7 8 7-8" />
    </>
  ),
  lid: (
    <>
      <rect className="soft" x="16" y="48" width="58" height="38" rx="7" />
      <path className="soft" d="M32 48a14 14 0 0 1 28 0" />
      <path d="M42 48a4 4 0 0 1 8 0M26 62h26M26 72h16" />
      <path d="M20 48 29 17q1.5-5 7-4l32 7" />
      <path className="mark" d="M78 24q9 10 5 22M76 40l6 8 8-6M70 24l8-1 1 9" />
    </>
  ),
  slip: (
    <>
      <path className="soft" d="M24 12h48v70l-6-5-6 5-6-5-6 5-6-5-6 5-6-5-6 5z" />
      <path d="M34 24h28M34 34h28M34 44h18" />
      <path className="mark" d="m35 59 8 8 18-17" />
    </>
  ),
  card: (
    <>
      <path d="M14 70h68M20 70v12h56V70" />
      <rect className="soft" x="30" y="24" width="36" height="46" rx="5" />
      <rect x="38" y="50" width="12" height="10" rx="2" />
      <path d="M30 34h36" />
      <path className="mark" d="M78 46V18M71 25l7-8 7 8" />
    </>
  ),
  reader: (
    <>
      <rect className="soft" x="16" y="26" width="38" height="60" rx="7" />
      <rect className="screen" x="23" y="33" width="24" height="16" rx="3" />
      <path d="M25 60h4M33 60h4M41 60h4M25 70h4M33 70h4M41 70h4" />
      <path className="mark" d="M57 34q5-6 0-12M66 40q10-12 0-24M75 46q15-18 0-36" />
    </>
  ),
  battery: (
    <>
      <rect className="soft" x="12" y="30" width="66" height="38" rx="8" />
      <path d="M84 42v14" />
      <path className="mark" d="M49 35 36 51h10l-4 12 14-17H46z" />
    </>
  ),
  swap: (
    <>
      <rect className="dim" x="12" y="26" width="24" height="46" rx="6" />
      <path className="dim" d="M18 34h12v9H18z" />
      <rect className="soft" x="60" y="26" width="24" height="46" rx="6" />
      <path d="M66 34h12v9H66z" />
      <path className="mark" d="M40 18q9-6 17 1M58 10v9h-9M56 80q-9 6-17-1M38 88v-9h9" />
    </>
  ),
} as const
