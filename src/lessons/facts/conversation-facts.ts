// Facts of a conversation, once it is over: `client.code`, `client.clean`, `client.error`, `client.messages`
// and the same of `server`; `client.got.<n>` (a text message); `page.events` (their names, joined by spaces);
// `protocol.events` (those of both endpoints in order, such as `client:ping`); `cached` (responses that a cache
// on the path stored); `connections`; `bytes.up`, `bytes.down` (payload of TCP at the client's hop); `seconds`.
import { outcomeOf, simulateScenario, type Scenario, type Timeline } from '../../engine/index.ts';
import type { Facts, FactValue } from '../lesson.ts';

/** Returns the scenario in front of the Conversation lab if the document has the form of one. */
export function asScenario(document: object): Scenario | null {
	if (!('branches' in document) || !('current' in document)) return null;
	// The Conversation lab is the only lab whose document has branches.
	const { branches, current } = document as {
		readonly branches: readonly { readonly scenario: Scenario }[];
		readonly current: number;
	};
	return branches[current]?.scenario ?? null;
}

export function conversationFacts(scenario: Scenario): Facts {
	let played: Timeline | null = null;
	const timeline = () => (played ??= simulateScenario(scenario));
	return (name) => {
		const [first = '', second = '', third] = name.split('.');
		if (first === 'client' || first === 'server') {
			return ofEnd(timeline(), first, second, Number(third));
		}
		switch (name) {
			case 'page.events':
				return pageEvents(timeline());
			case 'protocol.events':
				return protocolEvents(timeline());
			case 'cached':
				return timeline().entries.filter(
					({ fact }) => fact.type === 'box' && fact.note.type === 'cached',
				).length;
			case 'connections':
				return timeline().entries.filter(({ fact }) => fact.type === 'reconnect').length + 1;
			case 'bytes.up':
				return bytesSent(timeline(), 'up');
			case 'bytes.down':
				return bytesSent(timeline(), 'down');
			case 'seconds':
				return (timeline().entries.at(-1)?.at ?? 0) / 1000;
			default:
				return undefined;
		}
	};
}

function ofEnd(
	timeline: Timeline,
	who: 'client' | 'server',
	name: string,
	index: number,
): FactValue | undefined {
	const { endings, got } = outcomeOf(timeline);
	const ending = endings[who];
	switch (name) {
		case 'code':
			return ending?.code ?? null;
		case 'reason':
			return ending?.reason ?? null;
		case 'clean':
			return ending?.clean ?? null;
		case 'error':
			return ending?.error ?? null;
		case 'messages':
			return got[who].length;
		case 'got': {
			const message = got[who][index];
			return typeof message === 'string' ? message : null;
		}
		default:
			return undefined;
	}
}

function pageEvents({ entries }: Timeline): string {
	return entries.flatMap(({ fact }) => (fact.type === 'page' ? [fact.event.type] : [])).join(' ');
}

function protocolEvents({ entries }: Timeline): string {
	return entries
		.flatMap(({ fact }) => (fact.type === 'protocol' ? [`${fact.who}:${fact.event.type}`] : []))
		.join(' ');
}

function bytesSent({ entries }: Timeline, way: 'up' | 'down'): number {
	let bytes = 0;
	for (const { fact } of entries) {
		if (fact.type === 'left' && fact.hop === 0 && fact.way === way) {
			bytes += fact.segment.bytes.length;
		}
	}
	return bytes;
}
