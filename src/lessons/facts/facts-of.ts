// The facts of each lab's documents. A document goes in; a function from the name of a fact to its value comes out. The
// names are in fact-list.ts.
//
// Always true: the value of a fact depends on the document alone. It is null if the document has no such value, and
// undefined if the lab has no fact of that name.
import type { Facts, LessonLab } from '../lesson.ts';
import { acceptKeyFacts, asAcceptPair } from './accept-key-facts.ts';
import { asTypedSetting, compareFacts } from './compare-facts.ts';
import { asScenario, conversationFacts, timelineIn } from './conversation-facts.ts';
import { asWireBytes, frameFacts } from './frame-facts.ts';
import { asHandshakeHeads, handshakeFacts } from './handshake-facts.ts';

/**
 * Returns the facts of a document; null if it is not a document of the lab. With a lab that shows it, facts
 * that need a simulation are those of the conversation that the lab shows: while the learner types, the lab
 * waits for a pause before it simulates.
 */
export type FactsOf = (document: object, lab?: object) => Facts | null;

export const FACTS_OF: Readonly<Record<LessonLab, FactsOf>> = {
	frame: joined(asWireBytes, frameFacts),
	'accept-key': joined(asAcceptPair, acceptKeyFacts),
	handshake: joined(asHandshakeHeads, handshakeFacts),
	conversation: (document, lab) => {
		const scenario = asScenario(document);
		const shown = scenario && lab && timelineIn(lab);
		if (shown) return conversationFacts(shown.scenario, shown);
		return scenario && conversationFacts(scenario);
	},
	compare: joined(asTypedSetting, compareFacts),
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
