// Makes a complete setting from some fields. The other fields get their start values, so that nothing of the
// earlier setting remains. The pasted request and the random seed stay as they are.
import { COMPARE_FIELDS, START, type CompareDocument } from '../compare-document.ts';

export type SettingFields = Omit<CompareDocument, 'pasted' | 'seed'>;

export function settingFields(some: Partial<SettingFields>): SettingFields {
	const usual = Object.fromEntries(
		COMPARE_FIELDS.filter((field) => field !== 'pasted' && field !== 'seed').map((field) => [
			field,
			START[field],
		]),
	) as SettingFields;
	return { ...usual, ...some };
}
