// What a component says, rendered on the server: no browser is needed to tell which words stand there for a state.
import type { render } from 'svelte/server';

type Rendered = Pick<ReturnType<typeof render>, 'body'>;

/** Matches the tags that stand within a word or a line, around which a browser draws no space. */
const INLINE = /<\/?(?:a|b|code|em|i|kbd|mark|small|span|strong|sub|sup|wbr)\b[^>]*>/g;
const CHARACTERS: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', amp: '&' };

/** Returns the markup without the comments by which Svelte finds its places again. */
export const htmlOf = ({ body }: Rendered): string => body.replace(/<!--.*?-->/gs, '');

/** Returns the text of what was rendered, or of a part of its markup, with one space for all white space. */
export function textOf(rendered: Rendered | string): string {
	const html = typeof rendered === 'string' ? rendered : htmlOf(rendered);
	return html
		.replace(INLINE, '')
		.replace(/<[^>]*>/g, ' ')
		.replace(/&(lt|gt|quot|amp);/g, (_, name: string) => CHARACTERS[name]!)
		.replace(/\s+/g, ' ')
		.trim();
}

/** Matches a tag: the slash of a closing one, the name, the attributes, and the slash of an empty one. */
const TAG = /<(\/?)([\w-]+)((?:"[^"]*"|[^">])*?)(\/?)>/g;
const VOID = ['br', 'img', 'input', 'wbr'];

/**
 * Returns the markup inside each element that a selector like `li.wrong` or `[role="status"]` selects, in the order in
 * which they begin.
 */
export function insideEach(rendered: Rendered | string, selector: string): readonly string[] {
	const html = typeof rendered === 'string' ? rendered : htmlOf(rendered);
	const tag = /^[\w-]*/.exec(selector)![0];
	const classes = [...selector.matchAll(/\.([\w-]+)/g)].map(([, name]) => name!);
	const attributes = [...selector.matchAll(/\[(.*?)\]/g)].map(([, text]) => text!);
	const found: { readonly from: number; to: number }[] = [];
	const open: { readonly name: string; readonly one: { to: number } | null }[] = [];
	for (const { index, 0: whole, 1: closing, 2: name, 3: given, 4: empty } of html.matchAll(TAG)) {
		if (closing) {
			const { one } = open.splice(open.findLastIndex((other) => other.name === name!))[0]!;
			if (one) one.to = index;
			continue;
		}
		const has = / class="([^"]*)"/.exec(given!)?.[1]?.split(' ') ?? [];
		const selected =
			(tag === '' || tag === name) &&
			classes.every((one) => has.includes(one)) &&
			attributes.every((one) => given!.includes(` ${one}`));
		const one = selected ? { from: index + whole.length, to: index + whole.length } : null;
		if (one) found.push(one);
		if (!empty && !VOID.includes(name!)) open.push({ name: name!, one });
	}
	return found.map(({ from, to }) => html.slice(from, to));
}
