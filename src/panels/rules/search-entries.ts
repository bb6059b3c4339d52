// Lists what the search over the whole site finds of Rules: the rules, the terms of the glossary, and the diagram of
// states.
import { RULES } from '../../engine/report/index.ts';
import { TERM_IDS, TERMS } from '../../strings/terms.ts';
import type { SearchEntry } from '../descriptor.ts';
import { CODES } from './catalogue.ts';
import { en } from './strings/en.ts';
import { zhCN } from './strings/zh-CN.ts';

export function searchEntries(): readonly SearchEntry[] {
	const { glossary: terms } = en;
	const { glossary: translated } = zhCN;
	const rules = CODES.map((code): SearchEntry => {
		const { [code]: words } = en.rules;
		const { [code]: chinese } = zhCN.rules;
		return {
			kind: 'rule',
			address: `/rules/${code}`,
			texts: {
				en: { title: words.title, note: words.duty },
				'zh-CN': { title: chinese.title, note: chinese.duty },
			},
			keys: [code, RULES[code].section],
		};
	});
	const states: SearchEntry = {
		kind: 'rule',
		address: '/rules/states',
		texts: {
			en: { title: en.states.title, note: en.states.text },
			'zh-CN': { title: zhCN.states.title, note: zhCN.states.text },
		},
		keys: ['readyState'],
	};
	const glossary: SearchEntry = {
		kind: 'term',
		address: '/rules/glossary',
		texts: {
			en: { title: terms.GLOSSARY_WORDS.title, note: terms.GLOSSARY_WORDS.text },
			'zh-CN': { title: translated.GLOSSARY_WORDS.title, note: translated.GLOSSARY_WORDS.text },
		},
		keys: [],
	};
	const found = TERM_IDS.map((id): SearchEntry => {
		const { name, text } = terms.TERM_WORDS[id];
		const chinese = translated.TERM_WORDS[id];
		return {
			kind: 'term',
			address: `/rules/glossary?term=${id}`,
			texts: {
				en: { title: name, note: text },
				'zh-CN': { title: chinese.name, note: chinese.text },
			},
			keys: [id, TERMS[id].section],
		};
	});
	return [...rules, states, glossary, ...found];
}
