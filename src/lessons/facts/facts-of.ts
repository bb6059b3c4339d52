// The facts of each lab's documents. A document goes in; a function from the name of a fact to its value comes out. The
// names are in fact-list.ts. The code of a lab's facts loads when a step in this lab begins.
//
// Always true: the value of a fact depends on the document alone. It is null if the document has no such value, and
// undefined if the lab has no fact of that name.
import type { Facts, LessonLab } from '../lesson.ts';

/**
 * Returns the facts of a document; null if it is not a document of the lab. With a lab that shows it, facts
 * that need a simulation are those of the conversation that the lab shows: while the learner types, the lab
 * waits for a pause before it simulates.
 */
export type FactsOf = (document: object, lab?: object) => Facts | null;

export const LOAD_FACTS: Readonly<Record<LessonLab, () => Promise<FactsOf>>> = {
	frame: async () => {
		const { asWireBytes, frameFacts } = await import('./frame-facts.ts');
		return joined(asWireBytes, frameFacts);
	},
	'accept-key': async () => {
		const { asAcceptPair, acceptKeyFacts } = await import('./accept-key-facts.ts');
		return joined(asAcceptPair, acceptKeyFacts);
	},
	handshake: async () => {
		const { asHandshakeHeads, handshakeFacts } = await import('./handshake-facts.ts');
		return joined(asHandshakeHeads, handshakeFacts);
	},
	conversation: async () => {
		const { asScenario, conversationFacts, timelineIn } = await import('./conversation-facts.ts');
		return (document, lab) => {
			const scenario = asScenario(document);
			const shown = scenario && lab && timelineIn(lab);
			if (shown) return conversationFacts(shown.scenario, shown);
			return scenario && conversationFacts(scenario);
		};
	},
	compare: async () => {
		const { asTypedSetting, compareFacts } = await import('./compare-facts.ts');
		return joined(asTypedSetting, compareFacts);
	},
};

function joined<Doc>(
	read: (document: object) => Doc | null,
	factsOf: (read: Doc) => Facts,
): FactsOf {
	return (document) => {
		const found = read(document);
		return found === null ? null : factsOf(found);
	};
}

/** Answers no fact, because there is no document. */
export const NO_FACTS: Facts = () => undefined;
