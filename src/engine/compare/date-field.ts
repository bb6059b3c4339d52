// The Date of a response one second later (RFC 9110 §5.6.7). Only the time of day changes, because the length
// of the field in HPACK depends on nothing else.
import { sameIgnoringCase } from '../http/abnf.ts';
import type { PlainHead } from '../http/compose.ts';

const DAY_SECONDS = 86_400;

export function addSecond({ startLine, fields }: PlainHead): PlainHead {
	return {
		startLine,
		fields: fields.map((field) =>
			sameIgnoringCase(field.name, 'date')
				? { name: field.name, value: secondLater(field.value) }
				: field,
		),
	};
}

/** Returns the text with its hh:mm:ss one second later; returns it unchanged when it has no time. */
export function secondLater(date: string): string {
	return date.replace(
		/(\d\d):(\d\d):(\d\d)/,
		(_, hours: string, minutes: string, seconds: string) => {
			const time = (Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds) + 1;
			const parts = [
				Math.floor((time % DAY_SECONDS) / 3600),
				Math.floor(time / 60) % 60,
				time % 60,
			];
			return parts.map((part) => String(part).padStart(2, '0')).join(':');
		},
	);
}
