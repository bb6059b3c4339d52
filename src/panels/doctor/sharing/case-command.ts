// The command that shows how the server of a case answers: the one that is made from its evidence, in place of the one
// that a fact names for any server. So a page has one command.
import { itemSides } from '../../../evidence/item-sides.ts';
import { askedInEvidence, curlText, mayAnswer } from '../../../evidence/out/curl-out.ts';
import type { DoctorLab } from '../doctor-lab.svelte.ts';
import type { ItemText } from '../findings/card-text.ts';
import type { DoctorWords } from '../strings/en.ts';

type InCase = Pick<DoctorLab, 'case' | 'document'>;

/** Returns the command, or null if no piece names a host that may answer. */
export function caseCommand({ case: { connections, items }, document }: InCase): string | null {
	const texts = document.pieces.flatMap(({ content }) =>
		typeof content === 'string' ? [content] : [],
	);
	const requests = connections.flatMap(({ seen }) => {
		const first = seen.transcript.find((one) => one.type === 'bytes' && one.by === 'client');
		return first?.type === 'bytes' ? [first.bytes] : [];
	});
	// Only a request through the proxy shows what the proxy does.
	const through = items.some(
		(item) =>
			(item.type === 'rule' || ['certain', 'likely'].includes(item.finding.certainty)) &&
			itemSides(item, connections).includes('between'),
	);
	const asked = askedInEvidence(texts, requests, through);
	return asked && curlText(asked);
}

/** Holds what to do, and what would settle it, with the command of the case. */
interface Steps {
	readonly steps: readonly (readonly [said: string, command: string | null])[];
	readonly asks: string | null;
}

/**
 * Divides each step into its sentence and the command at its end; null for none. A port that speaks no HTTP has nothing
 * to ask: then one is to compare the port, and no question is about the answer.
 */
export function stepsOf(
	{ todo, asks }: Pick<ItemText, 'todo' | 'asks'>,
	lab: InCase,
	words: DoctorWords,
): Steps {
	const steps = todo.map((one): Steps['steps'][number] => {
		const match = /^([^`]*)`(curl [^`]* (\S+))`$/.exec(one);
		if (match === null) return [one, null];
		const [, said = '', usual = '', url = ''] = match;
		const command = caseCommand(lab) ?? (mayAnswer(url) ? usual : null);
		return command === null
			? [words.causes['other-protocol'].todo[0]!, null]
			: [said.trimEnd(), command];
	});
	const isAnswered = steps.every(([said, command], i) => command !== null || said === todo[i]);
	return { steps, asks: isAnswered ? asks : null };
}
