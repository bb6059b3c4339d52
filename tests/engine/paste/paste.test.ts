import { describe, expect, it } from 'vitest';
import type { PasteFormat } from '../../../src/engine/paste/index.ts';
import { hexText } from '../../../src/engine/bytes/index.ts';
import { readPaste, splitHandshake } from '../../../src/engine/paste/index.ts';
import base64 from '../../vectors/paste/base64.json' with { type: 'json' };
import broken from '../../vectors/paste/broken.json' with { type: 'json' };
import dump from '../../vectors/paste/dump.json' with { type: 'json' };
import foreign from '../../vectors/paste/foreign.json' with { type: 'json' };
import hex from '../../vectors/paste/hex.json' with { type: 'json' };
import http from '../../vectors/paste/http.json' with { type: 'json' };
import list from '../../vectors/paste/list.json' with { type: 'json' };
import literal from '../../vectors/paste/literal.json' with { type: 'json' };
import packet from '../../vectors/paste/packet.json' with { type: 'json' };
import wireshark from '../../vectors/paste/wireshark.json' with { type: 'json' };
import words from '../../vectors/paste/words.json' with { type: 'json' };

/** A pasted text; a list of lines joined by line feeds. Bytes in hex, `00*8` repeated. */
interface Vector {
	readonly name: string;
	readonly text: readonly string[];
	readonly format: string;
	readonly bytes?: string;
	/** Where the text leaves a choice. */
	readonly readings?: readonly {
		readonly bytes: string;
		readonly side?: string;
		readonly order?: string;
	}[];
	readonly problems: readonly object[];
	readonly ask?: string;
	readonly handshake?: { readonly headLength: number; readonly complete: boolean };
	readonly encrypted?: boolean;
	/** The captured packet of the best reading. */
	readonly packet?: object;
	/** The number of messages in a HAR file; null for a part of a file. */
	readonly messages?: number | null;
}

const FAMILIES: Readonly<Record<string, readonly Vector[]>> = {
	'plain digits': hex,
	'lists of numbers': list,
	literals: literal,
	dumps: dump,
	'dumps in words': words,
	"Wireshark's copies": wireshark,
	Base64: base64,
	'captured packets': packet,
	'HTTP as text': http,
	'texts without frames': foreign,
	'broken pastes': broken,
};

function expand(bytes: string): string {
	const [unit, times] = bytes.split('*');
	return times === undefined ? bytes : unit!.repeat(Number(times));
}

describe.each(Object.entries(FAMILIES))('%s', (_, vectors) => {
	it.each(vectors)('$name', (vector) => {
		const paste = readPaste(vector.text.join('\n'));
		const [best] = paste.readings;
		expect(best.format).toBe(vector.format as PasteFormat);
		const problems = best.problems.map(({ kind, line, column, found }) => {
			return { kind, line, column, found };
		});
		expect(problems).toEqual(vector.problems);
		if (vector.bytes !== undefined) {
			expect(hexText(best.bytes, '')).toBe(expand(vector.bytes));
		} else {
			const read = paste.readings.map(({ bytes, side, order }) => ({
				bytes: hexText(bytes, ''),
				...(side === undefined ? {} : { side }),
				...(order === undefined ? {} : { order }),
			}));
			expect(read).toEqual(vector.readings);
		}
		expect(paste.ask).toBe(vector.ask ?? null);
		const split = splitHandshake(best.bytes);
		const inFront = split && { headLength: split.head.length, complete: split.complete };
		expect(inFront).toEqual(vector.handshake ?? null);
		expect(paste.encrypted).toBe(vector.encrypted ?? false);
		expect(best.packet).toEqual(vector.packet);
		expect(best.messages).toBe(vector.messages);
	});
});
