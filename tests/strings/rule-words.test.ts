// The words about a rule have the same optional parts in both languages: the compiler asks for none of them.
import { expect, test } from 'vitest';
import type { RuleWords } from '../../src/strings/rule-words.ts';

type Words = Readonly<Record<string, RuleWords>>;
const modules = import.meta.glob<Readonly<Record<string, Words>>>(
	'../../src/strings/{en,zh-CN}/rules-*.ts',
	{ eager: true },
);

/** Returns the names of the optional parts by rule, of all groups in a language. */
function partsIn(locale: string): Readonly<Record<string, readonly string[]>> {
	const groups = Object.entries(modules).filter(([file]) => file.includes(`/${locale}/`));
	const words = groups.flatMap(([, module]) =>
		Object.values(module).flatMap(Object.entries<RuleWords>),
	);
	return Object.fromEntries(words.map(([code, one]) => [code, Object.keys(one).toSorted()]));
}

test('both languages have the same parts of the words about each rule', () => {
	const english = partsIn('en');
	expect(Object.keys(english).length).toBeGreaterThan(200);
	expect(partsIn('zh-CN')).toEqual(english);
});
