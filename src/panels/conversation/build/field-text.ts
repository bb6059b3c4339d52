// What a field shows of a value, and what a typed text means. A text that means nothing stays a text: `readScenario`
// then says what should stand there.
import { TEXT_LIMITS } from '../../../ui/text-limit.ts';
import type { Empty, FormField } from './fields.ts';

export type TextField = Extract<FormField, { type: 'number' | 'text' | 'lines' | 'hex' | 'list' }>;

export function isTextField(field: FormField): field is TextField {
	return field.type !== 'flag' && field.type !== 'choice' && field.type !== 'group';
}

export function fieldText(field: TextField, value: unknown): string {
	if (value === null || value === undefined) return '';
	if (field.type === 'list') return Array.isArray(value) ? value.join(', ') : '';
	const text = typeof value === 'string' || typeof value === 'number' ? String(value) : '';
	return field.type === 'lines' ? text.replaceAll('\r\n', '\n') : text;
}

/** `undefined` where it means that nothing stands there. */
export function meaningOf(field: TextField, text: string): unknown {
	if (field.empty !== undefined && text.trim() === '') return EMPTY[field.empty];
	switch (field.type) {
		case 'number':
			return numberIn(text);
		case 'list': {
			const parts = text.split(/[,，]/).map((part) => part.trim());
			const filled = parts.filter((part) => part !== '');
			return field.of === 'numbers' ? filled.map(numberIn) : filled;
		}
		case 'lines':
			return text.replaceAll(/\r?\n/g, '\r\n');
		default:
			return text;
	}
}

const EMPTY: Readonly<Record<Empty, null | undefined>> = { null: null, absent: undefined };

function numberIn(text: string): number | string {
	const plain = text.trim();
	if (plain.length > TEXT_LIMITS.number) return plain;
	return /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d{1,3})?$/i.test(plain) ? Number(plain) : plain;
}
