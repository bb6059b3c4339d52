// The command that shows how the server of a case answers: the one that is made from its evidence, in place of the one
// that a fact names for any server. So a page has one command.
import { askedInEvidence, curlText } from '../../../evidence/out/curl-out.ts';
import type { DoctorLab } from '../doctor-lab.svelte.ts';

/** Returns the command, or null if no piece names a host. */
export function caseCommand({ case: { connections }, document }: DoctorLab): string | null {
	const texts = document.pieces.flatMap(({ content }) =>
		typeof content === 'string' ? [content] : [],
	);
	const requests = connections.flatMap(({ seen }) => {
		const first = seen.transcript.find((one) => one.type === 'bytes' && one.by === 'client');
		return first?.type === 'bytes' ? [first.bytes] : [];
	});
	const asked = askedInEvidence(texts, requests);
	return asked && curlText(asked);
}

/** Divides what to do into its sentence and the command at its end; null for none. */
export function withCommand(todo: string): readonly [said: string, command: string | null] {
	const match = /^([^`]*)`(curl [^`]*)`$/.exec(todo);
	return match === null ? [todo, null] : [match[1]!.trimEnd(), match[2]!];
}
