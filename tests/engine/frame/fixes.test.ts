import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { FixKind, FrameContext, FrameRows } from '../../../src/engine/frame/index.ts';
import { applyEdit, hexText, joinBytes } from '../../../src/engine/bytes/index.ts';
import { decodeFrames, faultCodes, fixOf } from '../../../src/engine/frame/index.ts';
import { contexts, documents } from '../../support/frame-arbitraries.ts';
import { hex } from '../../support/hex-bytes.ts';

const fromServer: FrameContext = { from: 'server', deflate: false, limit: null };
const fromClient: FrameContext = { ...fromServer, from: 'client' };
const withDeflate: FrameContext = { ...fromServer, deflate: true };
const key = hex`01 02 03 04`;

const long = (first: string, length: number) =>
	hexText(joinBytes([hex(first), new Uint8Array(length).fill(0x61)]));

/** The first diagnosis of the last frame, what the fix is called, and the document after it. */
const FIXES: readonly (readonly [FrameContext, string, FixKind, string])[] = [
	[fromServer, 'c1 00', 'clear-rsv', '81 00'],
	[fromServer, 'a1 00', 'clear-rsv', '81 00'],
	[fromServer, '91 00', 'clear-rsv', '81 00'],
	[withDeflate, 'c9 00', 'clear-rsv', '89 00'],
	[withDeflate, '41 00 c0 00', 'clear-rsv', '41 00 80 00'],
	[fromServer, '83 01 61', 'make-text', '81 01 61'],
	[fromServer, '83 01 ff', 'make-binary', '82 01 ff'],
	[fromServer, '01 00 83 01 61', 'make-continuation', '01 00 80 01 61'],
	[fromServer, '8b 01 61', 'make-pong', '8a 01 61'],
	[fromServer, '00 01 c3', 'make-text', '01 01 c3'],
	[fromServer, '80 01 c3', 'make-binary', '82 01 c3'],
	[fromServer, '00 01 ff', 'make-binary', '02 01 ff'],
	[fromServer, '01 00 82 00', 'make-continuation', '01 00 80 00'],
	[fromServer, '09 00', 'set-fin', '89 00'],
	[
		fromServer,
		'01 00 00 01 61 89 00 83 00 88 00',
		'finish-message',
		'01 00 80 01 61 89 00 83 00 88 00',
	],
	[fromServer, '02 01 61 88 00', 'finish-message', '82 01 61 88 00'],
	[fromServer, '03 01 61 88 00', 'finish-message', '83 01 61 88 00'],
	[fromServer, '88 00 88 00', 'delete-frame', '88 00'],
	[fromServer, '88 00 82 01 61', 'delete-frame', '88 00'],
	[fromClient, '81 01 61', 'mask', '81 81 01 02 03 04 60'],
	[fromServer, '81 81 01 02 03 04 60', 'unmask', '81 01 61'],
	[fromClient, '81 81 00 00 00 00 61', 'new-key', '81 81 01 02 03 04 60'],
	[fromServer, '82 7f 00 00 00 00 00 00 00 01 61', 'shortest-length', '82 01 61'],
	[fromServer, '82 7f 80 00 00 00 00 00 00 01 61', 'length-of-what-is-there', '82 01 61'],
	[fromServer, '82 7f 00 20 00 00 00 00 00 00', 'length-of-what-is-there', '82 00'],
	[fromServer, '82 05 61', 'length-of-what-is-there', '82 01 61'],
	[
		fromServer,
		long('82 7f 00 00 00 00 00 00 00 c8', 200),
		'shortest-length',
		long('82 7e 00 c8', 200),
	],
	[fromServer, long('89 7e 00 7e', 126), 'cut-to-125', long('89 7d', 125)],
	// Only the reason of a Close is text, and what is bad elsewhere in it is another fault.
	[fromServer, `${long('89 7e 00 7e', 124)} c3 a9`, 'cut-to-125', `${long('89 7d', 124)} c3`],
	[fromServer, long('88 7e 00 7f 03 e8 ff', 124), 'cut-to-125', long('88 7d 03 e8 ff', 122)],
	[fromServer, '88 01 03', 'close-code-1000', '88 02 03 e8'],
	[fromServer, '88 03 03 ed 61', 'close-code-1000', '88 03 03 e8 61'],
	[fromServer, '88 02 03 ec', 'close-code-1000', '88 02 03 e8'],
	[fromServer, '88 02 07 d0', 'close-code-1000', '88 02 03 e8'],
	[fromServer, '88 02 00 01', 'close-code-1000', '88 02 03 e8'],
	[fromServer, '88 02 ff ff', 'close-code-1000', '88 02 03 e8'],
	[fromClient, '88 82 01 02 03 05 02 ef', 'close-code-1000', '88 82 01 02 03 05 02 ea'],
	[fromServer, '88 05 03 e8 61 ff 62', 'replace-bad-characters', '88 07 03 e8 61 ef bf bd 62'],
	[fromServer, '81 02 61 ff', 'make-binary', '82 02 61 ff'],
	[fromServer, '81 01 80', 'make-binary', '82 01 80'],
	[fromServer, '81 03 e0 80 80', 'make-binary', '82 03 e0 80 80'],
	[fromServer, '81 03 ed a0 80', 'make-binary', '82 03 ed a0 80'],
	[fromServer, '81 04 f4 90 80 80', 'make-binary', '82 04 f4 90 80 80'],
	[fromServer, '01 01 e4 80 01 41', 'make-binary', '02 01 e4 80 01 41'],
	[fromServer, '81 03 61 e4 bd', 'cut-last-character', '81 01 61'],
	[fromServer, '81 01 c3', 'cut-last-character', '81 00'],
	[fromServer, '01 01 e4 80 01 bd', 'make-binary', '02 01 e4 80 01 bd'],
];

function lastFix(bytes: Uint8Array, context: FrameContext) {
	const rows = decodeFrames(bytes, context);
	const [code] = faultCodes(rows, rows.count - 1);
	return fixOf(bytes, rows, rows.count - 1, code!, key);
}

describe('a fix', () => {
	test.each(FIXES)('%#: %o %s: %s', (context, text, kind, fixed) => {
		const bytes = hex(text);
		const fix = lastFix(bytes, context);
		expect(fix?.kind).toBe(kind);
		expect(hexText(applyEdit(bytes, fix!.edit))).toBe(fixed);
	});

	it('cuts a Close reason at a character border', () => {
		const reason = joinBytes([new Uint8Array(122).fill(0x61), hex`e4 bd a0`]);
		const bytes = joinBytes([hex`88 7e 00 7f 03 e8`, reason]);
		expect(hexText(applyEdit(bytes, lastFix(bytes, fromServer)!.edit))).toBe(
			hexText(joinBytes([hex`88 7c 03 e8`, new Uint8Array(122).fill(0x61)])),
		);
	});

	it('repairs a Close reason within 125 bytes', () => {
		const bytes = joinBytes([hex`88 7d 03 e8`, new Uint8Array(123).fill(0xff)]);
		const fixed = applyEdit(bytes, lastFix(bytes, fromServer)!.edit);
		expect(fixed.length).toBe(2 + 2 + 123);
		expect(decodeFrames(fixed, fromServer).faultCount).toBe(0);
	});

	it('is not offered where none is sensible', () => {
		expect(lastFix(hex`82 05`, { ...fromServer, limit: 3 })).toBeNull();
		expect(lastFix(hex`82`, fromServer)).toBeNull();
		expect(lastFix(hex`01 00 03 00 88 00`, fromServer)).toBeNull();
		expect(lastFix(hex`81 7e 00`, fromClient)).toBeNull();
	});
});

describe('in any document', () => {
	function count(rows: FrameRows, code: string): number {
		let found = 0;
		for (let i = 0; i < rows.count; i++) {
			if (faultCodes(rows, i).some((one) => one === code)) found++;
		}
		return found;
	}

	it('a fix takes its diagnosis away', () => {
		const fresh = hex`de ad be ef`;
		fc.assert(
			fc.property(documents, contexts, (bytes, context) => {
				const rows = decodeFrames(bytes, context);
				for (let i = 0; i < rows.count; i++) {
					for (const code of faultCodes(rows, i)) {
						const fix = fixOf(bytes, rows, i, code, fresh);
						if (fix === null) continue;
						const now = decodeFrames(applyEdit(bytes, fix.edit), context);
						if (fix.kind === 'delete-frame') {
							expect(count(now, code)).toBeLessThan(count(rows, code));
						} else {
							expect(faultCodes(now, i)).not.toContain(code);
						}
					}
				}
			}),
			{ numRuns: 500 },
		);
	});
});
