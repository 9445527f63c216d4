import { COLOURS } from './hostConfig.js';

/**
 * The three newer elements our cards use and the `adaptivecards` package does not know, drawn as Teams draws them.
 * Called once, with the package; `theme` says which colours apply at the moment a card is drawn.
 */
export function registerElements(AC, theme) {
  const colours = () => COLOURS[theme()] ?? COLOURS.light;

  /** An element whose JSON is kept as it came; `draw` makes what is seen. */
  const define = (name, draw) => {
    class Element extends AC.CardElement {
      getJsonTypeName() {
        return name;
      }
      internalParse(source, context) {
        super.internalParse(source, context);
        this.source = source;
      }
      internalRender() {
        return draw(this.source ?? {});
      }
    }
    AC.GlobalRegistry.elements.register(name, Element, AC.Versions.v1_5, false);
  };

  const element = (tag, name, text) => {
    const made = document.createElement(tag);
    made.className = name;
    if (text !== undefined) made.textContent = text;
    return made;
  };

  define('Badge', ({ text = '', style = 'Default', appearance = 'Filled', tooltip }) => {
    const badge = element('span', `badge ${String(style).toLowerCase()} ${String(appearance).toLowerCase()}`, text);
    if (tooltip) badge.title = tooltip;
    const row = element('div', 'badge-row');
    row.append(badge);
    return row;
  });

  define('ProgressBar', ({ value = 0, max = 100, color = 'Accent' }) => {
    const bar = element('div', 'progress');
    const share = Math.max(0, Math.min(1, Number(value) / Number(max || 100)));
    bar.setAttribute('role', 'progressbar');
    bar.setAttribute('aria-valuenow', String(Math.round(share * 100)));
    bar.setAttribute('aria-valuemin', '0');
    bar.setAttribute('aria-valuemax', '100');
    bar.setAttribute('aria-label', `${Math.round(share * 100)} %`);
    const filled = element('div', 'progress-filled');
    filled.style.width = `${share * 100}%`;
    filled.style.backgroundColor = colours()[String(color).toLowerCase()] ?? colours().accent;
    bar.append(filled);
    return bar;
  });

  define('Chart.Donut', ({ data = [], title, value: middle }) => {
    const total = data.reduce((sum, { value }) => sum + Number(value), 0);
    const namespace = 'http://www.w3.org/2000/svg';
    const svg = document.createElementNS(namespace, 'svg');
    svg.setAttribute('viewBox', '0 0 42 42');
    svg.setAttribute('role', 'img');
    const words = data.map(({ legend, value }) => `${legend} ${value}`).join(', ');
    svg.setAttribute('aria-label', title ? `${title}: ${words}` : words);
    svg.classList.add('donut');
    let before = 0;
    for (const { value, color, legend } of data) {
      const share = total > 0 ? (Number(value) / total) * 100 : 0;
      const ring = document.createElementNS(namespace, 'circle');
      const shape = { cx: 21, cy: 21, r: 15.915, fill: 'none', 'stroke-width': 5.5, 'stroke-dasharray': `${Math.max(0, share - 0.8)} ${100 - Math.max(0, share - 0.8)}`, 'stroke-dashoffset': 25 - before }; // prettier-ignore
      for (const [name, part] of Object.entries(shape)) ring.setAttribute(name, String(part));
      ring.setAttribute('stroke', chartColour(color, colours()));
      const label = document.createElementNS(namespace, 'title');
      label.textContent = `${legend}: ${value}`;
      ring.append(label);
      if (share > 0) svg.append(ring);
      before += share;
    }
    const number = document.createElementNS(namespace, 'text');
    for (const [name, part] of Object.entries({ x: 21, y: 23.6, 'text-anchor': 'middle', 'font-size': 8, fill: colours().text })) number.setAttribute(name, String(part)); // prettier-ignore
    number.textContent = String(middle ?? total);
    svg.append(number);
    return svg;
  });
}

/** The names Teams' charts have for their colours, by what they are used for here. */
function chartColour(name, colours) {
  const known = {
    good: colours.good,
    warning: colours.warning,
    attention: colours.attention,
    neutral: '#8a8a8a',
    categoricalgreen: '#13a10e',
    categoricalblue: '#0078d4',
    categoricalred: '#d13438',
    categoricalmarigold: '#eaa300',
    categoricallavender: '#a192d8',
    diverginggray: '#b3b0ad',
  };
  return known[String(name ?? '').toLowerCase()] ?? colours.accent;
}
