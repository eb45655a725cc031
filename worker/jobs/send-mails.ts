import type { Desk } from "../desk";
import { sendDueMails } from "../send";

/** Sends what is due in the outbox. What cannot leave now waits there, longer each time (domain/mails/rules). */
export const sendMails = (desk: Desk) => sendDueMails(desk);
