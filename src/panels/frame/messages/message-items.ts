import type { MessageDiagnosis } from '../../../engine/message/index.ts';
import { RULES } from '../../../engine/report/index.ts';
import type { Severity } from '../../../ui/bytes/byte-mark.ts';
import type { DiagnosisItem } from '../../../ui/diagnosis-item.ts';
import type { MessageWords } from '../strings/en/messages.ts';
import type { FrameWords } from '../strings/en.ts';
import { TOLERATED } from './message-line.ts';

/** Puts a diagnosis of a message into words, as an item of the diagnosis list. */
export function messageItem(
	{ code, data }: MessageDiagnosis,
	words: FrameWords,
	messageWords: MessageWords,
): DiagnosisItem {
	const { title, duty, remedy, detail, reaction } = messageWords.rules[code];
	const { section, level } = RULES[code];
	const severity: Severity = TOLERATED.includes(code) ? 'caution' : 'bad';
	return {
		id: code,
		code,
		title,
		detail: detail?.(data) ?? '',
		section,
		href: `#/rules/${code}`,
		level: words.binds[level],
		duty: `${duty} ${reaction}`,
		remedy,
		severity,
		standing: '',
		dimmed: false,
		lookalikes: [],
	};
}
