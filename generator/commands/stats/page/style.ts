/** The style of the page: light and dark, narrow and printed. */
export const STYLE = `
:root { color-scheme: light dark; --text: #1c2430; --soft: #5a6675; --line: #d9dee5; --page: #ffffff; --v0: #1f6feb; --v1: #7fb2f5; --v2: #cfe1fb; --bad: #b42318; }
@media (prefers-color-scheme: dark) { :root { --text: #e4e9f0; --soft: #9aa7b6; --line: #323b47; --page: #12161c; --v0: #6ea8fe; --v1: #3f6fb5; --v2: #24426e; --bad: #ff8a80; } }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 60rem; padding: 2rem 1.25rem 4rem; color: var(--text); background: var(--page); font: 16px/1.5 system-ui, "Noto Sans CJK SC", sans-serif; }
h1 { font-size: 1.75rem; line-height: 1.2; margin: 0 0 .25rem; }
h2 { font-size: 1.2rem; margin: 2.5rem 0 .75rem; }
p { color: var(--soft); margin: 0; overflow-wrap: anywhere; }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; font-size: .925rem; }
th, td { text-align: left; padding: .35rem .75rem .35rem 0; border-bottom: 1px solid var(--line); vertical-align: top; }
th { color: var(--soft); font-weight: 600; white-space: nowrap; }
td:not(.n):last-child { min-width: 13rem; }
.n { text-align: right; padding-right: 1.25rem; font-variant-numeric: tabular-nums; white-space: nowrap; }
.error { color: var(--bad); font-weight: 600; }
dl { display: grid; grid-template-columns: repeat(auto-fill, minmax(8.5rem, 1fr)); gap: 1rem; margin: 1.5rem 0 0; }
dt { color: var(--soft); font-size: .875rem; }
dd { margin: 0; font-size: 1.35rem; font-weight: 600; font-variant-numeric: tabular-nums; overflow-wrap: anywhere; }
dd.time { font-size: .875rem; line-height: 1.5; padding-top: .3rem; }
svg { display: block; width: 100%; height: auto; margin: .5rem 0 1rem; }
svg text { fill: var(--text); font-size: 13px; font-variant-numeric: tabular-nums; }
svg .label { text-anchor: end; fill: var(--soft); }
.legend span { margin-right: 1.25rem; }
.legend svg { display: inline-block; width: .7rem; min-width: 0; margin: 0 .4rem 0 0; }
svg line { stroke: var(--line); }
.v0 { fill: var(--v0); } .v1 { fill: var(--v1); } .v2 { fill: var(--v2); }
@media (max-width: 36rem) { .scroll svg { min-width: 34rem; } body { padding: 1.25rem .9rem 3rem; } }
@media print { body { max-width: none; padding: 0; } h2 { break-after: avoid; } tr, svg { break-inside: avoid; } }
`;
