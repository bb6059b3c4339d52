export * from './limits.ts';
export * from './bytes/bytes.ts';
export * from './bytes/edit.ts';
export * from './report/range.ts';
export * from './report/field.ts';
export * from './report/rule.ts';
export * from './report/rules.ts';
export * from './report/diagnosis.ts';
