// Finds the bytes that a step is about, so that the text, the checks and the bytes light up together, and the
// lines that pins mark.
import type { LinePin } from '../../../editor/settings.ts';
import type { HandshakeStepId } from '../../../engine/handshake/index.ts';
import { headerField, type Head } from '../../../engine/http/index.ts';
import { byteRange, type BitRange } from '../../../engine/report/index.ts';

export type MessageSide = 'request' | 'response';

/** Represents a range of bits in one of the two messages. */
export interface Lit {
	readonly side: MessageSide;
	readonly range: BitRange;
}

interface Heads {
	readonly request: Head;
	readonly response: Head;
}

const NO_PINS: readonly LinePin[] = [];

/** Returns the pins in a message. A fact that is pinned names a field: `request.field.Upgrade`. */
export function pinsOf(
	facts: readonly string[],
	side: MessageSide,
	head: Head,
): readonly LinePin[] {
	if (facts.length === 0) return NO_PINS;
	const before = `${side}.field.`;
	return facts.flatMap((fact, i) => {
		const field = fact.startsWith(before) ? headerField(head, fact.slice(before.length)) : null;
		return field ? [{ at: field.name.from, number: i + 1 }] : [];
	});
}

export function focusOfStep(step: HandshakeStepId, heads: Heads): readonly Lit[] {
	switch (step) {
		case 'choose-key':
			return lit('request', field(heads.request, 'Sec-WebSocket-Key'));
		case 'server-reads':
			return lit('request', startLine(heads.request));
		case 'compute-accept':
			return [
				...lit('request', field(heads.request, 'Sec-WebSocket-Key')),
				...lit('response', field(heads.response, 'Sec-WebSocket-Accept')),
			];
		case 'send-answer':
			return lit('response', startLine(heads.response));
		case 'client-verifies':
			return lit('response', field(heads.response, 'Sec-WebSocket-Accept'));
		default:
			return [];
	}
}

function lit(side: MessageSide, range: BitRange | null): readonly Lit[] {
	return range ? [{ side, range }] : [];
}

function field(head: Head, name: string): BitRange | null {
	const found = headerField(head, name);
	return found && byteRange(found.name.from, Math.max(found.name.to, found.value.to));
}

function startLine({ firstLine }: Head): BitRange | null {
	return firstLine.contentTo > firstLine.from
		? byteRange(firstLine.from, firstLine.contentTo)
		: null;
}
