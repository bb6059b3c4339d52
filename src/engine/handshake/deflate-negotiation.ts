// The negotiation of permessage-deflate (RFC 7692 §5, §7.1). The offers of a request go in; our server's
// response and the agreed parameters come out. The file also judges another server's response against the
// offers.
import { diagnosis } from '../report/diagnosis.ts';
import type { HandshakeDiagnosis } from './check.ts';
import type { DeflateParameters } from './deflate-parameters.ts';
import { readDeflate, WINDOW_BITS } from './deflate-parameters.ts';
import type { Extension } from './extensions.ts';
import { PERMESSAGE_DEFLATE } from './extensions.ts';

/** Holds the parameters that both sides follow for the life of the connection. */
export interface DeflateAgreement {
	readonly serverNoContextTakeover: boolean;
	readonly clientNoContextTakeover: boolean;
	readonly serverMaxWindowBits: number;
	readonly clientMaxWindowBits: number;
}

export interface DeflateAcceptance {
	/** Holds the header value of the response. */
	readonly value: string;
	readonly agreement: DeflateAgreement;
	/** Holds the accepted offer. */
	readonly offer: Extension;
}

/**
 * Returns the response to the first offer that our server can fulfil (§5); null when it declines all offers.
 */
export function acceptDeflate(offers: readonly Extension[]): DeflateAcceptance | null {
	for (const offer of offers) {
		if (offer.name !== PERMESSAGE_DEFLATE) continue;
		const { parameters, diagnoses } = readDeflate(offer, 'offer');
		const wellFormed = offer.parameters.every((parameter) => parameter.wellFormed);
		// zlib cannot make a raw DEFLATE stream with a window of 8 bits, so our server cannot promise that
		// limit.
		if (diagnoses.length > 0 || !wellFormed || parameters.serverMaxWindowBits === 8) continue;
		return acceptance(offer, parameters);
	}
	return null;
}

/** Judges a response against the offers. With several offers the one with the fewest faults counts. */
export function judgeDeflateResponse(
	answer: Extension,
	offers: readonly Extension[],
): { readonly agreement: DeflateAgreement; readonly diagnoses: readonly HandshakeDiagnosis[] } {
	const { parameters, diagnoses } = readDeflate(answer, 'response');
	let best: readonly HandshakeDiagnosis[] | null = null;
	for (const offer of offers) {
		const found = judgeAgainst(answer, parameters, readDeflate(offer, 'offer').parameters);
		if (best === null || found.length < best.length) best = found;
		if (found.length === 0) break;
	}
	return { agreement: agreementOf(parameters), diagnoses: [...diagnoses, ...(best ?? [])] };
}

/**
 * Returns the limits that our client keeps when it sends: the agreement, and what its offers announce (§7.1.1.2,
 * §7.1.2.2). §7.2.1 requires only the agreement. The client does not always know which offer was accepted, so it keeps
 * what any of them announces.
 */
export function clientLimits(
	agreement: DeflateAgreement,
	offers: readonly Extension[],
): DeflateAgreement {
	let { clientNoContextTakeover, clientMaxWindowBits } = agreement;
	for (const offer of offers) {
		if (offer.name !== PERMESSAGE_DEFLATE) continue;
		const announced = agreementOf(readDeflate(offer, 'offer').parameters);
		clientNoContextTakeover ||= announced.clientNoContextTakeover;
		clientMaxWindowBits = Math.min(clientMaxWindowBits, announced.clientMaxWindowBits);
	}
	return { ...agreement, clientNoContextTakeover, clientMaxWindowBits };
}

function acceptance(offer: Extension, parameters: DeflateParameters): DeflateAcceptance {
	const { serverNoContextTakeover, serverMaxWindowBits } = parameters;
	const value = [
		PERMESSAGE_DEFLATE,
		...(serverNoContextTakeover ? ['server_no_context_takeover'] : []),
		...(serverMaxWindowBits === null ? [] : [`server_max_window_bits=${serverMaxWindowBits}`]),
	].join('; ');
	const agreement = agreementOf({
		serverNoContextTakeover,
		clientNoContextTakeover: false,
		serverMaxWindowBits,
		clientMaxWindowBits: null,
	});
	return { value, agreement, offer };
}

function judgeAgainst(
	answer: Extension,
	given: DeflateParameters,
	asked: DeflateParameters,
): readonly HandshakeDiagnosis[] {
	const found: HandshakeDiagnosis[] = [];
	const at = (name: string): Extension['range'] =>
		answer.parameters.find((parameter) => parameter.name === name)?.range ?? answer.range;
	const server = asked.serverMaxWindowBits;
	const named = (name: string): boolean =>
		answer.parameters.some((parameter) => parameter.name === name);
	if (server !== null && !named('server_max_window_bits')) {
		found.push(diagnosis('deflate-server-bits-echo', answer.range, { offered: server }));
	} else if (server !== null && (given.serverMaxWindowBits ?? 0) > server) {
		const data = { offered: server, answered: given.serverMaxWindowBits ?? 0 };
		found.push(diagnosis('deflate-server-bits-larger', at('server_max_window_bits'), data));
	}
	if (asked.serverNoContextTakeover && !given.serverNoContextTakeover) {
		found.push(diagnosis('deflate-server-takeover-echo', answer.range));
	}
	// §7.2.1: the value in the offer is only a hint, so a larger one in the response is allowed.
	if (named('client_max_window_bits') && asked.clientMaxWindowBits === null) {
		found.push(diagnosis('deflate-client-bits-unasked', at('client_max_window_bits')));
	}
	return found;
}

function agreementOf(parameters: DeflateParameters): DeflateAgreement {
	const { clientMaxWindowBits } = parameters;
	return {
		serverNoContextTakeover: parameters.serverNoContextTakeover,
		clientNoContextTakeover: parameters.clientNoContextTakeover,
		serverMaxWindowBits: parameters.serverMaxWindowBits ?? WINDOW_BITS.largest,
		clientMaxWindowBits:
			typeof clientMaxWindowBits === 'number' ? clientMaxWindowBits : WINDOW_BITS.largest,
	};
}
