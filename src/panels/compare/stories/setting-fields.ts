// A whole setting to be put into the lab: what is not named is as usual, so that nothing of what stood there before
// remains. What was pasted, and the seed of chance, stay as they are.
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
