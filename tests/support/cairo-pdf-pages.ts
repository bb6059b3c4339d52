// Reads the text of each page of a PDF that Firefox has printed. It knows only what its library, cairo, writes:
// compressed streams, objects inside streams, and fonts with a table from codes to characters.
import { constants, inflateSync } from 'node:zlib';
import { readCharacters, type PdfPage } from './pdf-pages.ts';

interface Font {
	/** Counts the bytes of a code. */
	readonly width: 1 | 2;
	readonly characters: ReadonlyMap<number, string>;
}

export function cairoPdfPages(pdf: Uint8Array): readonly PdfPage[] {
	const objects = objectsOf(Buffer.from(pdf).toString('latin1'));
	const bodyOf = (reference: string | undefined) => objects.get(reference ?? '') ?? '';
	const fontOf = (font: string): Font => {
		const table = /\/ToUnicode (\d+)/.exec(font)?.[1];
		return {
			width: font.includes('/Identity-H') ? 2 : 1,
			characters: table === undefined ? new Map() : readCharacters(streamOf(bodyOf(table))),
		};
	};
	return [...objects.values()]
		.filter((body) => /\/Type\s*\/Page\b/.test(body))
		.map((body) => {
			const [, width, height] = /\/MediaBox \[ 0 0 ([\d.]+) ([\d.]+) \]/.exec(body)!;
			return {
				size: [Math.round(Number(width)), Math.round(Number(height))],
				text: textOf(body).normalize('NFKC').replaceAll(/\s/g, ''),
			};
		});

	/** Returns the text of a page, or of a group that it draws. */
	function textOf(body: string): string {
		const of = /\/Resources (\d+)/.exec(body)?.[1];
		const resources = of === undefined ? body : bodyOf(of);
		const fonts = new Map(
			[...resources.matchAll(/\/(f-\d+-\d+) (\d+) 0 R/g)].map(([, name, id]) => [
				name!,
				fontOf(bodyOf(id)),
			]),
		);
		const groups = new Map(
			[...resources.matchAll(/\/(x\d+) (\d+) 0 R/g)].map(([, name, id]) => [name!, bodyOf(id)]),
		);
		const contents = /\/Contents (\d+)/.exec(body)?.[1];
		const drawn = streamOf(contents === undefined ? body : bodyOf(contents));
		let font: Font = { width: 1, characters: new Map() };
		let text = '';
		for (const [, name, hex, literal, group] of drawn.matchAll(
			/\/(f-\d+-\d+) [\d.]+ Tf|<([0-9a-f]*)>|\(((?:[^()\\]|\\[^])*)\)|\/(x\d+) Do/g,
		)) {
			if (name !== undefined) font = fonts.get(name) ?? font;
			else if (group !== undefined) text += textOf(groups.get(group) ?? '');
			else text += shown(font, hex === undefined ? literalBytes(literal!) : hexBytes(hex));
		}
		return text;
	}
}

/** Returns the objects by their numbers, also those inside streams. */
function objectsOf(source: string): ReadonlyMap<string, string> {
	const objects = new Map<string, string>();
	for (const [, id, body] of source.matchAll(/(?<=^|\n)(\d+) 0 obj\r?\n([^]*?)\nendobj/g)) {
		objects.set(id!, body!);
	}
	for (const body of [...objects.values()]) {
		const first = /\/Type \/ObjStm[^]*?\/First (\d+)/.exec(body)?.[1];
		if (first === undefined) continue;
		const content = streamOf(body);
		const places = content.slice(0, Number(first)).trim().split(/\s+/).map(Number);
		for (let i = 0; i < places.length; i += 2) {
			const [from, to] = [places[i + 1]!, places[i + 3] ?? Infinity];
			objects.set(String(places[i]), content.slice(Number(first) + from, Number(first) + to));
		}
	}
	return objects;
}

function streamOf(body: string): string {
	const start = body.indexOf('stream');
	if (start < 0) return '';
	const content = body.slice(start + 'stream'.length).replace(/^\r?\n/, '');
	if (!body.slice(0, start).includes('/FlateDecode')) return content;
	const bytes = Buffer.from(content, 'latin1');
	return inflateSync(bytes, { finishFlush: constants.Z_SYNC_FLUSH }).toString('latin1');
}

function shown({ width, characters }: Font, codes: readonly number[]): string {
	let text = '';
	for (let i = 0; i < codes.length; i += width) {
		const code = width === 1 ? codes[i]! : codes[i]! * 256 + (codes[i + 1] ?? 0);
		// A simple font without a table has the codes of ASCII.
		text += characters.get(code) ?? (width === 1 ? String.fromCharCode(code) : '');
	}
	return text;
}

function hexBytes(hex: string): readonly number[] {
	return (hex.match(/../g) ?? []).map((byte) => Number.parseInt(byte, 16));
}

function literalBytes(literal: string): readonly number[] {
	const text = literal.replaceAll(/\\(\d{3}|[^])/g, (_, escaped: string) => {
		if (escaped.length === 3) return String.fromCharCode(Number.parseInt(escaped, 8));
		return { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' }[escaped] ?? escaped;
	});
	return Array.from(text, (character) => character.charCodeAt(0));
}
