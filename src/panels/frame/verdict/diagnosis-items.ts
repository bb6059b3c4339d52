// Turns the listed faults of the document into items of the diagnosis list: title, duty, remedy, what real
// programs do.
import {
	PROGRAMS,
	STRICT_FRAME_POLICY,
	observedFrame,
	type ProgramId,
} from '../../../engine/reader/index.ts';
import { FRAME_RULES, type DocumentRuleCode } from '../../../engine/report/index.ts';
import type { Severity } from '../../../ui/bytes/byte-mark.ts';
import type { DiagnosisItem } from '../../../ui/diagnosis-item.ts';
import type { FaultStanding, ListedFault } from './faults.ts';
import type { FrameWords } from '../strings/en.ts';

export const SEVERITIES: Readonly<Record<FaultStanding, Severity>> = {
	fatal: 'bad',
	later: 'later',
	waits: 'caution',
	tolerated: 'caution',
};

/** Puts a listed fault into words. If `frames` is more than 1, the words also name the frame of the fault. */
export function diagnosisItem(
	fault: ListedFault,
	frames: number,
	words: FrameWords,
): DiagnosisItem {
	const { frame, diagnosis, standing, fix, lookalikes } = fault;
	const { code, data } = diagnosis;
	const { title, duty, remedy, detail } = words.rules[code];
	const { section, level } = FRAME_RULES[code];
	const reaction = STRICT_FRAME_POLICY[code];
	const becomes = words.standings[standing];
	const effect =
		standing === 'fatal' && typeof reaction === 'number'
			? words.standingWith(becomes, reaction)
			: becomes;
	const where = frames > 1 ? `${words.inFrame(frame + 1)} · ` : '';
	return {
		id: `${frame}-${code}`,
		code,
		title,
		detail: detail?.(data) ?? '',
		section,
		href: ruleAddress(code),
		level: words.binds[level],
		duty,
		remedy,
		severity: SEVERITIES[standing],
		standing: `${where}${effect}`,
		dimmed: standing === 'later',
		fix: fix === null ? undefined : words.fixes[fix],
		lookalikes: lookalikes.map((lookalike) => {
			const { title, duty } = words.rules[lookalike];
			return { title, duty, href: ruleAddress(lookalike) };
		}),
		real: real(fault, words),
	};
}

/** Returns the address of the rule's page in the Rules lab. */
function ruleAddress(code: DocumentRuleCode): string {
	return `#/rules/${code}`;
}

function real({ diagnosis, measured }: ListedFault, words: FrameWords) {
	if (!measured) return [];
	const observations = observedFrame(diagnosis.code, diagnosis.data);
	return (Object.keys(observations) as ProgramId[]).flatMap((program) => {
		const observation = observations[program];
		if (observation === null) return [];
		const { name, version, role } = PROGRAMS[program];
		return [{ who: words.endpoint(name, version, role), what: words.observed(observation) }];
	});
}
