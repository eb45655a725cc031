import { type Html, html } from "./html";

/**
 * The tokens of app/styles/tokens.css that letters use, light and dark, written out: mail readers know no custom
 * properties. Light stands on each element, dark in a style sheet, for readers that know the query.
 */
export const colours = {
  paper: ["#fbfaf6", "#12161e"],
  ink: ["#171e2c", "#ece8df"],
  "ink-2": ["#454d5c", "#bfc1c6"],
  "ink-3": ["#646a75", "#979da8"],
  rule: ["#e2ded3", "#2a313d"],
  accent: ["#1d3f86", "#a6c0f6"],
  "on-accent": ["#ffffff", "#0e1626"],
  overdue: ["#ad1f18", "#ff9d91"],
  soon: ["#835400", "#ecbd60"],
} as const;

type Colour = keyof typeof colours;
export type Ink = Exclude<Colour, "paper" | "rule">;

const dark = (colour: Colour) => `${colours[colour][1]} !important`;
const inks: Ink[] = ["ink", "ink-2", "ink-3", "accent", "on-accent", "overdue", "soon"];

/** Dark theme, and what is different on a phone: a button as wide as the screen. */
export const styleSheet = `
:root { color-scheme: light dark; supported-color-schemes: light dark; }
a { text-underline-offset: 2px; }
@media (prefers-color-scheme: dark) {
  .paper { background: ${dark("paper")}; }
  ${inks.map((ink) => `.${ink} { color: ${dark(ink)}; }`).join("\n  ")}
  .rule { border-color: ${dark("rule")}; }
  .top { border-color: ${dark("accent")}; }
  .button { background: ${dark("accent")}; }
}
@media (max-width: 620px) {
  .frame { padding-left: 16px !important; padding-right: 16px !important; }
  .wide { width: 100% !important; }
  .button a { display: block !important; padding: 11px 16px !important; text-align: center; }
}`;

const face = html`font-family:'Be Vietnam Pro','Segoe UI',Roboto,Arial,sans-serif`;

const steps = {
  title: "font-size:24px;line-height:34px;font-weight:600",
  body: "font-size:15px;line-height:24px",
  row: "font-size:15px;line-height:23px;font-weight:500",
  button: "font-size:15px;line-height:22px;font-weight:600",
  group: "font-size:14px;line-height:22px;font-weight:600",
  small: "font-size:13px;line-height:20px",
  links: "font-size:13px;line-height:24px",
  note: "font-size:12px;line-height:19px",
};

export type Step = keyof typeof steps;

const type = (step: Step, ink: Ink) => `${steps[step]};color:${colours[ink][0]}`;

/**
 * The attributes of a run of text: its step and its ink, which stands as a style for the light theme and as a class for
 * the dark one.
 */
export const run = (step: Step, ink: Ink, style = ""): Html =>
  html`class="${ink}" style="${type(step, ink)};${style}"`;

/** The same for a table's cell, with the typeface, which some readers do not hand down into it. */
export const cell = (step: Step, ink: Ink, style = ""): Html =>
  html`class="${ink}" style="${face};${type(step, ink)};${style}"`;

/** The same under a rule. */
export const ruledCell = (step: Step, ink: Ink, style = ""): Html =>
  html`class="rule ${ink}" style="${rule}vertical-align:top;${face};${type(step, ink)};${style}"`;

const rule = `border-top:1px solid ${colours.rule[0]};`;

export const paper = html`class="paper" style="background:${colours.paper[0]};margin:0;padding:0;"`;
export const topEdge = html`class="top" style="border-top:3px solid ${colours.accent[0]};"`;
export const buttonGround = html`class="button" style="background:${colours.accent[0]};border-radius:3px;"`;
