// Reads the text of each page of a PDF that Chromium has printed. It knows only what Chromium writes: objects in
// plain sight, compressed streams, and fonts with a table from glyphs to characters.
import { constants, inflateSync } from 'node:zlib';

export interface PdfPage {
	/** Gives width and height in points, rounded. */
	readonly size: readonly [number, number];
	/** Holds the characters in the order in which they were drawn, without spaces. */
	readonly text: string;
}

export function pdfPages(pdf: Uint8Array): readonly PdfPage[] {
	const source = Buffer.from(pdf).toString('latin1');
	const objects = new Map<string, string>();
	for (const [, id, body] of source.matchAll(/(\d+) 0 obj\r?\n([^]*?)endobj/g)) {
		objects.set(id!, body!);
	}
	const stream = (id: string): string => {
		const body = objects.get(id)!;
		const start = body.indexOf('stream') + 'stream'.length;
		const content = body.slice(start).replace(/^\r?\n/, '');
		// Chromium does not compress a short stream.
		if (!body.slice(0, start).includes('/FlateDecode')) return content;
		const bytes = Buffer.from(content, 'latin1');
		return inflateSync(bytes, { finishFlush: constants.Z_SYNC_FLUSH }).toString('latin1');
	};
	const charactersOf = (font: string): ReadonlyMap<number, string> => {
		const table = /\/ToUnicode (\d+)/.exec(objects.get(font) ?? '')?.[1];
		return table === undefined ? new Map() : readCharacters(stream(table));
	};
	return [...objects.values()]
		.filter((body) => /\/Type\s*\/Page\b/.test(body))
		.map((body) => {
			const fonts = new Map(
				[...body.matchAll(/\/(F\d+) (\d+) 0 R/g)].map(([, name, id]) => [name!, charactersOf(id!)]),
			);
			const [, width, height] = /\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(body)!;
			const contents = stream(/\/Contents (\d+)/.exec(body)![1]!);
			return {
				size: [Math.round(Number(width)), Math.round(Number(height))],
				text: readText(contents, fonts).normalize('NFKC').replace(/\s/g, ''),
			};
		});
}

function readText(contents: string, fonts: ReadonlyMap<string, ReadonlyMap<number, string>>) {
	let text = '';
	let characters: ReadonlyMap<number, string> | undefined;
	for (const [, font, glyphs] of contents.matchAll(/\/(F\d+) [\d.]+ Tf|<([0-9A-F]+)> Tj/g)) {
		if (font !== undefined) characters = fonts.get(font);
		for (const glyph of glyphs?.match(/.{4}/g) ?? []) {
			text += characters?.get(Number.parseInt(glyph, 16)) ?? '';
		}
	}
	return text;
}

/** Reads the lines `<glyph> <characters>` and `<first glyph> <last glyph> <first character>`. */
export function readCharacters(table: string): ReadonlyMap<number, string> {
	const characters = new Map<number, string>();
	for (const [, from, second, third] of table.matchAll(
		/^<([0-9A-Fa-f]+)> <([0-9A-Fa-f]+)>(?: <([0-9A-Fa-f]+)>)?$/gm,
	)) {
		const first = Number.parseInt(from!, 16);
		if (third === undefined) characters.set(first, utf16(second!));
		else {
			for (let glyph = first; glyph <= Number.parseInt(second!, 16); glyph++) {
				characters.set(glyph, String.fromCharCode(Number.parseInt(third, 16) + glyph - first));
			}
		}
	}
	characters.delete(0);
	return characters;
}

function utf16(hex: string): string {
	return hex.replace(/.{4}/g, (code) => String.fromCharCode(Number.parseInt(code, 16)));
}
