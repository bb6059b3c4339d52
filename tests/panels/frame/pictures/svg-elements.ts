// Reads SVG that the site writes, strictly: any other text is an error.

export interface SvgElement {
	readonly name: string;
	readonly attributes: Readonly<Record<string, string>>;
	readonly children: SvgElement[];
	text: string;
}

const TAG = /<(\/?)([a-z]+)((?:\s[a-zA-Z-]+="[^"<>]*")*)(\/?)>/y;
const TEXT = /[^<>]+/y;
const ENTITY = /&(?:(amp|lt|gt|quot);)?/g;
const CHARACTERS: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' };

/** @throws Error if the text is not well-formed XML 1.0, or uses more of it than elements, attributes and texts */
export function readSvg(xml: string): SvgElement {
	// oxlint-disable-next-line no-control-regex -- XML forbids control characters
	const bad = /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|\p{Cs}/u.exec(xml);
	if (bad) throw new Error(`no character of XML at ${bad.index}`);
	const root: SvgElement = { name: '', attributes: {}, children: [], text: '' };
	const open = [root];
	for (let at = 0; at < xml.length;) {
		const parent = open.at(-1)!;
		TEXT.lastIndex = TAG.lastIndex = at;
		const text = TEXT.exec(xml);
		if (text) {
			parent.text += decoded(text[0]);
			at = TEXT.lastIndex;
			continue;
		}
		const tag = TAG.exec(xml);
		if (!tag) throw new Error(`no tag at ${at}: ${xml.slice(at, at + 40)}`);
		at = TAG.lastIndex;
		const [, closes, name, attributes, empty] = tag;
		if (closes) {
			if (open.length === 1 || parent.name !== name) throw new Error(`</${name}> at ${at}`);
			open.pop();
			continue;
		}
		const pairs = [...attributes!.matchAll(/([a-zA-Z-]+)="([^"]*)"/g)];
		const keys = pairs.map(([, key]) => key!);
		if (new Set(keys).size < keys.length) throw new Error(`an attribute twice at ${at}`);
		const element: SvgElement = {
			name: name!,
			attributes: Object.fromEntries(pairs.map(([, key, value]) => [key!, decoded(value!)])),
			children: [],
			text: '',
		};
		parent.children.push(element);
		if (!empty) open.push(element);
	}
	if (open.length > 1 || root.children.length !== 1 || root.text !== '') throw new Error('no root');
	return root.children[0]!;
}

/** Returns the texts of a picture in their order. */
export function textsIn({ name, text, children }: SvgElement): string[] {
	return [...(name === 'text' ? [text] : []), ...children.flatMap(textsIn)];
}

function decoded(text: string): string {
	return text.replace(ENTITY, (whole, name?: string) => {
		if (name === undefined) throw new Error(`a bare & in ${text.slice(0, 40)}`);
		return CHARACTERS[name] ?? whole;
	});
}
