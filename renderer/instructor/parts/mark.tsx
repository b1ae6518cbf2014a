/** Which side of the glass this is, in both languages whatever the window speaks. */
export function Mark() {
  return (
    <p className="glass-mark">
      <svg viewBox="0 0 32 32" aria-hidden="true" focusable="false">
        <path d="M5 6h22v14H5z" />
        <path d="M16 6v14M9 26h14M16 20v6" />
        <circle cx="21.5" cy="13" r="2.2" />
      </svg>
      <strong lang="zh-CN">教练台</strong>
      <span lang="en">INSTRUCTOR</span>
    </p>
  )
}
