const line = { fill: "none", stroke: "currentColor", strokeWidth: 1.5 };
const bold = { fill: "none", stroke: "currentColor", strokeWidth: 2 };
const cut = { fill: "none", stroke: "var(--paper)", strokeWidth: 1.5 };
const ring = <circle {...line} cx="8" cy="8" r="6.25" />;
const box = <path {...line} d="M2.75 2.75h10.5v10.5H2.75z" />;

/** Each shape is enough in black and white. Time: triangle, diamond, tick. Status: circles. Attendance: squares. Records: paper. */
export const marks = {
  overdue: <path fill="currentColor" d="M8 1.5 15.5 14.5H.5z" />,
  today: <path fill="currentColor" d="M8 1 15 8 8 15 1 8z" />,
  soon: (
    <>
      <path {...line} d="M8 2 14 8 8 14 2 8z" />
      <path fill="currentColor" d="M8 2 14 8 8 14z" />
    </>
  ),
  open: <path {...line} d="M8 2 14 8 8 14 2 8z" />,
  done: <path {...bold} d="M2 8.5 6.2 12.7 14 3.6" />,
  late: <path {...bold} d="M2 6.2 6.2 10.4 14 1.6M2 14.5h12" />,
  "no-date": <path {...bold} d="M2.5 8h11" />,

  assigned: ring,
  progress: (
    <>
      {ring}
      <path fill="currentColor" d="M8 1.75a6.25 6.25 0 0 1 0 12.5z" />
    </>
  ),
  extension: (
    <>
      {ring}
      <path {...line} d="M8 4.2V8l2.8 1.8" />
    </>
  ),
  submitted: (
    <>
      {ring}
      <circle fill="currentColor" cx="8" cy="8" r="3" />
    </>
  ),
  "in-review": (
    <>
      {ring}
      <path fill="currentColor" d="M8 1.75a6.25 6.25 0 0 1 0 12.5A6.25 6.25 0 0 1 1.75 8H8z" />
    </>
  ),
  transfer: (
    <>
      {ring}
      <path {...line} d="M4.6 8h6.2M8.4 5.4 11 8l-2.6 2.6" />
    </>
  ),
  completed: (
    <>
      <circle fill="currentColor" cx="8" cy="8" r="7" />
      <path {...cut} d="M4.6 8.3 7 10.7l4.4-5" />
    </>
  ),
  paused: (
    <>
      {ring}
      <path {...line} d="M6.2 5.3v5.4M9.8 5.3v5.4" />
    </>
  ),
  declined: (
    <>
      {ring}
      <path {...line} d="m5.6 5.6 4.8 4.8m0-4.8-4.8 4.8" />
    </>
  ),
  cancelled: (
    <>
      {ring}
      <path {...line} d="M0 8h16" />
    </>
  ),

  present: <path fill="currentColor" d="M2 2h12v12H2z" />,
  deputised: (
    <>
      {box}
      <path fill="currentColor" d="M2.75 8h10.5v5.25H2.75z" />
    </>
  ),
  excused: box,
  absent: <path {...line} d="M2.75 2.75h10.5v10.5H2.75zm2.6 2.6 5.3 5.3m0-5.3-5.3 5.3" />,

  issued: (
    <>
      <path fill="currentColor" d="M3 1h7l3.5 3.5V15H3z" />
      <path {...cut} d="m5.4 8.8 2 2 3.6-4.2" />
    </>
  ),
  draft: <path {...line} strokeDasharray="2.4 1.6" d="M3.5 1.75h6.3l2.9 2.9v9.6H3.5z" />,
  planned: <path {...line} d="M3.5 1.75h6.3l2.9 2.9v9.6H3.5z" />,
  withdrawn: <path {...line} d="M3.5 1.75h6.3l2.9 2.9v9.6H3.5zM1 13 15 3" />,

  news: <circle fill="currentColor" cx="8" cy="8" r="4" />,
  wrong: (
    <>
      <path fill="currentColor" d="M1 1h14v14H1z" />
      <path {...cut} strokeWidth="2" d="M8 3.5v5.2M8 10.6v2" />
    </>
  ),
  saved: <path {...line} d="M2.5 8.5 6.2 12 13.5 4" />,
  plus: <path {...line} d="M8 2.5v11M2.5 8h11" />,
  clip: (
    <path
      {...line}
      d="m12.5 6-5.2 5.2a1.35 1.35 0 0 1-1.9-1.9l5.3-5.3a2.7 2.7 0 0 1 3.8 3.8l-5.6 5.6a4.05 4.05 0 0 1-5.7-5.7l5-5"
    />
  ),
  search: <path {...line} d="M11.5 7a4.5 4.5 0 1 1-9 0 4.5 4.5 0 0 1 9 0zm-1.2 3.3 3.7 3.7" />,
  close: <path {...line} d="m3 3 10 10M13 3 3 13" />,
  caret: <path {...line} d="m3 6 5 5 5-5" />,
  sorted: <path fill="currentColor" d="M8 4 13 11H3z" />,
  brand: (
    <g fill="none" stroke="currentColor" strokeWidth="1.75">
      <path d="M1.5 1.5h13v13h-13zM5.2 1.5v13" />
      <path d="M7.6 5.3h4.6M7.2 10.2l1.7 1.7 3.4-3.9" />
    </g>
  ),
};

export type MarkName = keyof typeof marks;
