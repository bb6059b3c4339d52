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

/**
 * Returns the markup inside each element with such an opening tag, as `<tr` or `<li class="wrong`. The element contains
 * none of its own kind.
 */
export function insideEach(rendered: Rendered | string, opening: string): readonly string[] {
	const html = typeof rendered === 'string' ? rendered : htmlOf(rendered);
	const closing = `</${/\w+/.exec(opening)![0]}>`;
	return html
		.split(new RegExp(`${opening}(?=[ >"])[^>]*>`))
		.slice(1)
		.map((rest) => rest.slice(0, rest.indexOf(closing)));
}
