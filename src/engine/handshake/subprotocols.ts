// Checks Sec-WebSocket-Protocol: the offers of a request and the choice of a response (RFC 6455 §1.9, §4.1, §4.2.2).
import { isToken } from '../http/abnf.ts';
import type { HeaderField } from '../http/head.ts';
import { membersOf, valueRange } from '../http/header-fields.ts';
import { diagnosis } from '../report/diagnosis.ts';
import type { BitRange } from '../report/range.ts';
import { byteRange } from '../report/range.ts';
import type { HandshakeDiagnosis } from './check.ts';

export interface OfferedProtocol {
	readonly name: string;
	readonly range: BitRange;
}

export interface ProtocolOffer {
	readonly protocols: readonly OfferedProtocol[];
	readonly diagnoses: readonly HandshakeDiagnosis[];
}

export interface ProtocolResponse {
	/** Holds the chosen name; it is null when the server chose none or broke a rule. */
	readonly protocol: string | null;
	readonly diagnoses: readonly HandshakeDiagnosis[];
}

/** Reads the offers. `finished`: no further line can add a name to an empty list. */
export function readProtocolOffer(
	fields: readonly HeaderField[],
	finished: boolean,
): ProtocolOffer {
	const diagnoses: HandshakeDiagnosis[] = [];
	const seen = new Set<string>();
	const protocols = membersOf(fields).map(({ text: name, from, to }) => {
		const range = byteRange(from, to);
		if (!isToken(name)) diagnoses.push(diagnosis('subprotocol-token', range, { name }));
		else if (seen.has(name)) diagnoses.push(diagnosis('subprotocol-unique', range, { name }));
		seen.add(name);
		return { name, range };
	});
	const [first] = fields;
	if (finished && first !== undefined && protocols.length === 0) {
		diagnoses.push(diagnosis('subprotocol-not-empty', valueRange(first)));
	}
	return { protocols, diagnoses };
}

/** Returns the first subprotocol in the server's order that the client offers, or null (§4.2.2 step 5.5). */
export function chooseProtocol(
	known: readonly string[],
	offered: readonly OfferedProtocol[],
): string | null {
	return known.find((name) => offered.some((offer) => offer.name === name)) ?? null;
}

/**
 * Judges the chosen name: at most one name, one of the offered names, spelled the same (§4.1, item 6 of the
 * response).
 */
export function readProtocolResponse(
	fields: readonly HeaderField[],
	offered: readonly string[],
): ProtocolResponse {
	const [first, ...more] = fields;
	if (first === undefined) return { protocol: null, diagnoses: [] };
	const diagnoses: HandshakeDiagnosis[] = more.map((field) =>
		diagnosis('subprotocol-answer-once', valueRange(field), { value: field.value.text }),
	);
	const name = first.value.text;
	const range = valueRange(first);
	if (name === '') {
		diagnoses.push(diagnosis('subprotocol-empty-answer', range));
	} else if (offered.length === 0) {
		diagnoses.push(diagnosis('subprotocol-unasked', range, { name }));
	} else if (name.includes(',')) {
		diagnoses.push(diagnosis('subprotocol-one-answer', range, { value: name }));
	} else if (!offered.includes(name)) {
		diagnoses.push(diagnosis('subprotocol-offered', range, { name }));
	}
	return { protocol: diagnoses.length === 0 ? name : null, diagnoses };
}
