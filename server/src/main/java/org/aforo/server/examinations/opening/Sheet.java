package org.aforo.server.examinations.opening;

import java.util.UUID;
import org.aforo.server.examinations.orders.Order;
import org.aforo.server.examinations.orders.Orders;
import org.aforo.server.review.Suspicions;
import org.springframework.stereotype.Component;

/** Puts together what the tablet at the ramp needs. */
@Component
class Sheet {

    private final Orders orders;
    private final Situation situation;
    private final Suspicions suspicions;
    private final FactStore facts;
    private final Photos photos;

    Sheet(Orders orders, Situation situation, Suspicions suspicions, FactStore facts, Photos photos) {
        this.orders = orders;
        this.situation = situation;
        this.suspicions = suspicions;
        this.facts = facts;
        this.photos = photos;
    }

    OpeningController.SheetBody of(UUID examinationId) {
        Order order = orders.require(examinationId);
        return new OpeningController.SheetBody(
                examinationId,
                situation.of(order.visitId()),
                suspicions.of(orders.verdictsFor(examinationId)),
                facts.of(examinationId).stream()
                        .map(OpeningController.FactBody::of)
                        .toList(),
                photos.of(examinationId).stream().map(Photos.Photo::digest).toList());
    }
}
