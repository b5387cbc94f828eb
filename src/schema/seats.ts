import { day, general, given, id, login, name, owner, personId, time } from './fields.js'

/**
 * The fields of a seat that have a column: who has it, from whom, and when it was used last.
 * https://docs.github.com/en/rest/copilot/copilot-user-management
 */
export const SEAT = {
  assignee: general({ id: personId(), login: login() }),
  organization: general({ id: id(), login: owner() }),
  assigning_team: general({ id: id(), slug: given() }),
  plan_type: name(),
  created_at: time(),
  updated_at: time({ column: false }),
  last_activity_at: time(),
  last_activity_editor: name(),
  last_authenticated_at: time(),
  pending_cancellation_date: day(),
}
