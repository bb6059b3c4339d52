import type { PageRuleCode } from '../../engine/index.ts';
import type { TaleWords } from '../rule-words.ts';

export const PAGE_RULE_WORDS: Readonly<Record<PageRuleCode, TaleWords>> = {};
