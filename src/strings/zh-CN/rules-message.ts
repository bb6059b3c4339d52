import type { MessageRuleCode } from '../../engine/index.ts';
import type { TaleWords } from '../rule-words.ts';

export const MESSAGE_RULE_WORDS: Readonly<Record<MessageRuleCode, TaleWords>> = {};
