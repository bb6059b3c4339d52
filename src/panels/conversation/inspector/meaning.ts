// Names a unit and the remarks on it. The sentences for these names are in the strings.
import { latin1Text } from '../../../engine/bytes/index.ts';
import { OPCODE } from '../../../engine/frame/index.ts';
import type { Unit } from '../../../engine/simulation/index.ts';

/** Says what a unit is. The title and the explanation of each name are in the strings. */
export type UnitName =
	| 'syn'
	| 'syn-ack'
	| 'tls'
	| 'fin'
	| 'rst'
	| 'request'
	| 'connect'
	| 'switching'
	| 'response'
	| 'body'
	| 'http2'
	| 'text'
	| 'binary'
	| 'first-fragment'
	| 'middle-fragment'
	| 'last-fragment'
	| 'lone-fragment'
	| 'ping'
	| 'pong'
	| 'close'
	| 'close-without-code'
	| 'reserved';

/** Says something about the unit that its name does not say. */
export type Remark = 'between-fragments' | 'changed' | 'ignored' | 'in-transit' | 'compressed';

export interface Meaning {
	readonly name: UnitName;
	readonly remarks: readonly Remark[];
}

/** Returns the name of a unit and its remarks. */
export function unitMeaning(unit: Unit): Meaning {
	const { frame, arrived, bytes, arrives, ignored } = unit;
	const remarks: Remark[] = [];
	if (frame !== null && frame.opcode >= 8 && frame.runningMessage >= 0) {
		remarks.push('between-fragments');
	}
	if (frame?.compressed === true) remarks.push('compressed');
	if (arrived !== null && arrived !== bytes) remarks.push('changed');
	if (ignored) remarks.push('ignored');
	else if (arrives === null) remarks.push('in-transit');
	return { name: nameOf(unit), remarks };
}

function nameOf({ kind, bytes, frame }: Unit): UnitName {
	if (kind === 'head') return headName(latin1Text(bytes, 0, Math.min(bytes.length, 32)));
	if (kind !== 'frame') return kind;
	if (frame === null) return 'reserved';
	const { opcode, fin, payloadFrom, payloadTo, runningMessage } = frame;
	switch (opcode) {
		case OPCODE.continuation:
			if (runningMessage < 0) return 'lone-fragment';
			return fin ? 'last-fragment' : 'middle-fragment';
		case OPCODE.text:
		case OPCODE.binary:
			if (!fin) return 'first-fragment';
			return opcode === OPCODE.text ? 'text' : 'binary';
		case OPCODE.ping:
			return 'ping';
		case OPCODE.pong:
			return 'pong';
		case OPCODE.close:
			return payloadTo - payloadFrom < 2 ? 'close-without-code' : 'close';
		default:
			return 'reserved';
	}
}

function headName(line: string): UnitName {
	if (/^HTTP\/\d\.\d 101\b/.test(line)) return 'switching';
	if (line.startsWith('HTTP/')) return 'response';
	return line.startsWith('CONNECT ') ? 'connect' : 'request';
}
