// Makes the markup with which another page embeds what is in front.
import { copyText } from '../../platform/clipboard.ts';
import type { EmbedWords } from '../../strings/en/embed.ts';
import { wholeAddress } from '../address/address.ts';
import type { CopyableText } from '../files/copyable-text.ts';
import type { Site } from '../site.svelte.ts';

/** Holds the least size, in pixels, for which an embedded lab is laid out. */
const SIZE = { width: 640, height: 400 } as const;

/** Copies the markup and returns what a dialog shows of it. */
export async function offerSnippet(site: Site, words: EmbedWords): Promise<CopyableText> {
	const { hash, whole } = await site.address('without-settings');
	const text = snippetOf(
		wholeAddress(`${hash}${hash.includes('?') ? '&' : '?'}embed=1`),
		document.title,
	);
	return {
		title: words.title,
		hint: whole ? words.hint : words.tooLarge,
		label: words.label,
		text,
		link: false,
		copied: (await copyText(text)) ? 'copied' : 'refused',
		copiedWords: words.copied,
	};
}

export function snippetOf(address: string, title: string): string {
	const { width, height } = SIZE;
	return `<iframe src="${attribute(address)}" title="${attribute(title)}" width="${width}" height="${height}" style="border: 1px solid #999" loading="lazy" allow="clipboard-write"></iframe>`;
}

function attribute(text: string): string {
	return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}
