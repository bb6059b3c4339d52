import type { ConnectionRuleCode } from '../../engine/index.ts';
import type { TaleWords } from '../rule-words.ts';

export const CONNECTION_RULE_WORDS: Readonly<Record<ConnectionRuleCode, TaleWords>> = {};
