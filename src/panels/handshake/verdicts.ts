// What either side decides, in words; and the states that both go through.
import type { HandshakeLab } from './handshake-lab.svelte.ts';
import { reasonWords } from './reason-words.ts';
import type { HandshakeRuleWords } from './late-words.svelte.ts';
import type { HandshakeWords } from './strings/en.ts';

export interface VerdictWords {
	readonly state: 'ok' | 'bad' | 'caution' | 'wait';
	readonly text: string;
}

export function serverVerdict(
	lab: HandshakeLab,
	words: HandshakeWords,
	rules: HandshakeRuleWords | null,
): VerdictWords {
	const { uri, answer } = lab.analysis;
	if (lab.veiled) return { state: 'wait', text: words.hidden };
	if (uri.uri === null) return { state: 'wait', text: words.serverNever };
	switch (answer.decision) {
		case 'switch':
			return { state: 'ok', text: words.serverSwitches };
		case 'wait':
			return { state: 'wait', text: words.serverWaits };
		case 'refuse': {
			const why = answer.reason ? reasonWords(answer.reason, words, rules) : '';
			return { state: 'bad', text: words.serverRefuses(answer.status ?? 400, why) };
		}
	}
}

export function clientVerdict(
	lab: HandshakeLab,
	words: HandshakeWords,
	rules: HandshakeRuleWords | null,
): VerdictWords {
	const { uri, response } = lab.analysis;
	if (lab.veiled) return { state: 'wait', text: words.hidden };
	if (uri.uri === null) return { state: 'bad', text: words.clientThrows };
	if (response.bytes.length === 0) return { state: 'wait', text: words.clientWaits };
	switch (response.verdict) {
		case 'open':
			return { state: 'ok', text: words.clientOpens };
		case 'wait':
			return { state: 'wait', text: words.clientWaits };
		case 'http':
			return { state: 'bad', text: words.clientHttp(response.status ?? 0) };
		case 'fail': {
			const why = response.reason ? reasonWords(response.reason, words, rules) : '';
			return { state: 'bad', text: words.clientFails(why) };
		}
	}
}

type State = keyof HandshakeWords['states'];

/** Where both are at the step in front. */
export function statesAt(lab: HandshakeLab): { readonly client: State; readonly server: State } {
	const { uri, response } = lab.analysis;
	const { current } = lab;
	if (uri.uri === null) return { client: 'CLOSED', server: 'listening' };
	const opens = response.verdict === 'open';
	const client =
		current < 9 ? (current === 8 && !opens && !lab.veiled ? 'CLOSED' : 'CONNECTING') : 'OPEN';
	if (current < 3) return { client, server: 'listening' };
	if (current < 6) return { client, server: 'reading' };
	if (lab.veiled) return { client: 'CONNECTING', server: 'computing' };
	if (response.bytes.length === 0) return { client, server: 'waiting' };
	if (current === 6) return { client, server: 'computing' };
	// By what is sent: an answer that somebody put in its place opens nothing unless it is a 101.
	return { client, server: response.status === 101 ? 'switched' : 'refused' };
}
