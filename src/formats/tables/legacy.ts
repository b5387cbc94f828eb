import { type Table, fields, keyed, table } from './columns.js'

/** Tables of the retired usage endpoint: one day of a scope or a team. */
export const LEGACY: Table = table('rows', '', {
  about: 'One row per day of the retired usage endpoint.',
  fields: [
    ...fields('date', 'day'),
    ...fields(
      'int64',
      'total_suggestions_count',
      'total_acceptances_count',
      'total_lines_suggested',
      'total_lines_accepted',
      'total_active_users',
      'total_chat_acceptances',
      'total_chat_turns',
      'total_active_chat_users',
    ),
  ],
  tables: keyed(
    ['day'],
    [
      table('breakdown', 'breakdown', {
        about: 'Completions per language and editor.',
        fields: [
          ...fields('string', 'language', 'editor'),
          ...fields('int64', 'suggestions_count', 'acceptances_count'),
          ...fields('int64', 'lines_suggested', 'lines_accepted', 'active_users'),
        ],
      }),
    ],
  ),
})
