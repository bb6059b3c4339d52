import { expect, test } from 'vitest';
import { DOCUMENT_RULES, frameCausesOf } from '../../../src/engine/report/document-rules.ts';
import { RULES } from '../../../src/engine/report/rules.ts';

test('the rules of documents are among all rules', () => {
	expect(RULES).toMatchObject(DOCUMENT_RULES);
});

test('of the causes of a breach, those that frames show', () => {
	expect(frameCausesOf('frame-incomplete')).toEqual(['length-without-key']);
	expect(frameCausesOf('mask-client')).toEqual([]);
});
